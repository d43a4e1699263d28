package io.temblor.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The figures of several rounds of the same measurement.
record Rounds(double[] sorted) {

    /// Measures so many times, after one round that does not count.
    static Rounds of(int rounds, Callable<Double> measurement) throws Exception {
        measurement.call();
        double[] figures = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            figures[i] = measurement.call();
        }
        Arrays.sort(figures);
        return new Rounds(figures);
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    /// The median with thousands separated.
    String text(String unit) {
        return String.format(Locale.ROOT, "%,.0f %s", median(), unit);
    }

    /// The lowest and the highest.
    String spread() {
        return String.format(
                Locale.ROOT, "%d rounds, %,.0f to %,.0f", sorted.length, sorted[0], sorted[sorted.length - 1]);
    }
}
