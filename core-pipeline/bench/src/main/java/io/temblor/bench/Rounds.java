package io.temblor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The figures of several rounds of the same measurement, the lowest first.
record Rounds(List<Double> sorted) {
    Rounds {
        sorted = sorted.stream().sorted().toList();
    }

    /// Measures so many times, after one round that does not count.
    static Rounds of(int rounds, Callable<Double> measurement) throws Exception {
        measurement.call();
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            figures.add(measurement.call());
        }
        return new Rounds(figures);
    }

    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The median with thousands separated.
    String text(String unit) {
        return String.format(Locale.ROOT, "%,.0f %s", median(), unit);
    }

    /// The lowest and the highest.
    String spread() {
        return String.format(
                Locale.ROOT, "%d rounds, %,.0f to %,.0f", sorted.size(), sorted.getFirst(), sorted.getLast());
    }

    /// The median, and behind it the lowest and the highest, as in `48.1 (47.0–50.2)`.
    String medianAndSpread() {
        return String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", median(), sorted.getFirst(), sorted.getLast());
    }
}
