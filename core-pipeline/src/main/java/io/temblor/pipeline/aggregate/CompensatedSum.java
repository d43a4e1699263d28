package io.temblor.pipeline.aggregate;

import io.temblor.pipeline.state.InvalidStateException;

/// A sum of floats that does not lose the small beside the large, as Neumaier has it
/// ("Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974): what each addition
/// rounds away is added up on its own.
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    void add(CompensatedSum other) {
        add(other.sum);
        lost += other.lost;
    }

    /// Infinite or not a number if that was added, or if the sum was ever beyond all floats.
    double value() {
        return Double.isFinite(sum) ? sum + lost : sum;
    }

    void clear() {
        sum = 0;
        lost = 0;
    }

    void set(CompensatedSum other) {
        sum = other.sum;
        lost = other.lost;
    }

    void write(StateWriter out) {
        out.put(sum).put(lost);
    }

    static CompensatedSum read(StateReader in) throws InvalidStateException {
        CompensatedSum read = new CompensatedSum();
        read.sum = in.number();
        read.lost = in.number();
        return read;
    }
}
