package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.function.DoubleUnaryOperator;

/// The sample variance of numbers, or its root: by the recurrence of Welford ("Note on a Method for
/// Calculating Corrected Sums of Squares and Products", 1962), merged as Chan, Golub and LeVeque do
/// ("Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979). Neither loses small
/// deviations beside a large mean.
final class VarianceAccumulator extends NumberAccumulator {
    private static final int VERSION = 1;

    private final DoubleUnaryOperator shown;
    private long count;
    private double mean;
    /// The sum of the squares of the deviations from the mean.
    private double squares;

    private VarianceAccumulator(String function, DoubleUnaryOperator shown) {
        super(function);
        this.shown = shown;
    }

    static VarianceAccumulator variance(String function) {
        return new VarianceAccumulator(function, DoubleUnaryOperator.identity());
    }

    static VarianceAccumulator deviation(String function) {
        return new VarianceAccumulator(function, Math::sqrt);
    }

    @Override
    public void add(double number) {
        count++;
        double deviation = number - mean;
        mean += deviation / count;
        squares += deviation * (number - mean);
    }

    @Override
    public void merge(Accumulator after) {
        VarianceAccumulator other = (VarianceAccumulator) after;
        if (count == 0) {
            set(other.count, other.mean, other.squares);
        } else if (other.count > 0) {
            double apart = other.mean - mean;
            long both = count + other.count;
            double share = (double) other.count / both;
            set(both, mean + apart * share, squares + other.squares + apart * apart * count * share);
        }
    }

    private void set(long newCount, double newMean, double newSquares) {
        count = newCount;
        mean = newMean;
        squares = newSquares;
    }

    @Override
    public Value result() {
        return new FloatValue(count == 0 ? 0 : shown.applyAsDouble(squares / (count - 1)));
    }

    @Override
    public void clear() {
        set(0, 0, 0);
    }

    @Override
    public Value state() {
        return new StateWriter().put(VERSION).put(count).put(mean).put(squares).build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function());
        long readCount = in.count();
        double readMean = in.number();
        double readSquares = in.number();
        in.end();
        in.require(!(readSquares < 0), "must not have a negative sum of squares, but has " + readSquares);
        set(readCount, readMean, readSquares);
    }
}
