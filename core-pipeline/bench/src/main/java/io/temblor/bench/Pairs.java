package io.temblor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Measurements of two subjects, made in turn, each of one beside one of the other made right before or behind it.
///
/// @param <M> a measurement
final class Pairs<M> {
    private final List<M> ours = new ArrayList<>();
    private final List<M> others = new ArrayList<>();

    /// One measurement.
    @FunctionalInterface
    interface Measured<M> {
        M measure() throws Exception;
    }

    /// Measures so many pairs more, and begins each with the one that the pair before has ended with, so that what
    /// changes on the machine meets both.
    void add(int count, Measured<M> oneOfOurs, Measured<M> oneOfOthers) throws Exception {
        for (int i = 0; i < count; i++) {
            if (ours.size() % 2 == 0) {
                others.add(oneOfOthers.measure());
                ours.add(oneOfOurs.measure());
            } else {
                ours.add(oneOfOurs.measure());
                others.add(oneOfOthers.measure());
            }
        }
    }

    List<M> ours() {
        return ours;
    }

    List<M> others() {
        return others;
    }

    /// How many times the other's figure ours is, pair by pair.
    Rounds ratios(ToDoubleFunction<M> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(others.get(i)));
        }
        return new Rounds(ratios);
    }

    /// The median ratio with the lowest and the highest, as in `2.31 × (2.20–2.44)`.
    String text(ToDoubleFunction<M> figure) {
        Rounds ratios = ratios(figure);
        return String.format(
                Locale.ROOT,
                "%.2f × (%.2f–%.2f)",
                ratios.median(),
                ratios.sorted().getFirst(),
                ratios.sorted().getLast());
    }
}
