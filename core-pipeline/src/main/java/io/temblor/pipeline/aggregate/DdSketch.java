package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// Counts numbers in bins whose bounds grow by a constant factor, so that a quantile is off by 1 % of
/// itself at most: the DDSketch of Masson, Rim and Lee ("DDSketch: A Fast and Fully-Mergeable Quantile
/// Sketch with Relative-Error Guarantees", 2019).
///
/// Numbers nearer to zero than 10⁻⁹ count as zero. There are at most 2048 bins for positive numbers, and as
/// many for negative ones: if the greatest number is more than 6·10¹⁷ times the least, the low ones become
/// one, and quantiles within it are too high. A merged sketch is the same as one of all numbers.
final class DdSketch implements QuantileSketch {
    private static final double ACCURACY = 0.01;
    private static final double SMALLEST = 1e-9;
    private static final double GROWTH = 2 * ACCURACY / (1 - ACCURACY);
    private static final double LOG_GAMMA = Math.log1p(GROWTH);
    /// From the upper bound of a bin to where the relative error is the same both ways.
    private static final double MIDDLE = 2 / (2 + GROWTH);

    private final Summary summary = new Summary();
    private final DdStore positives = new DdStore();
    private final DdStore negatives = new DdStore();
    private long zeros;

    @Override
    public void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (value > SMALLEST) {
            positives.add(key(value));
        } else if (value < -SMALLEST) {
            negatives.add(key(-value));
        } else {
            zeros++;
        }
        summary.add(value);
    }

    private static int key(double magnitude) {
        return (int) Math.ceil(Math.log(magnitude) / LOG_GAMMA);
    }

    private static double magnitude(int key) {
        return Math.exp(key * LOG_GAMMA) * MIDDLE;
    }

    @Override
    public void merge(QuantileSketch other) {
        DdSketch that = (DdSketch) other;
        positives.merge(that.positives);
        negatives.merge(that.negatives);
        zeros += that.zeros;
        summary.merge(that.summary);
    }

    @Override
    public long count() {
        return negatives.count() + zeros + positives.count();
    }

    @Override
    public Value quantile(double share) {
        long count = count();
        if (count == 0) {
            return new FloatValue(0);
        }
        if (share <= 0) {
            return new FloatValue(summary.min());
        }
        return new FloatValue(share >= 1 ? summary.max() : at((long) (share * (count - 1.0))));
    }

    private double at(long rank) {
        if (rank < negatives.count()) {
            return Math.max(-magnitude(negatives.keyAt(negatives.count() - rank - 1)), -Double.MAX_VALUE);
        }
        long above = rank - negatives.count() - zeros;
        return above < 0 ? 0 : Math.min(magnitude(positives.keyAt(above)), Double.MAX_VALUE);
    }

    @Override
    public void summarize(RecordValue.Builder fields) {
        summary.put(count(), fields);
    }

    @Override
    public void write(StateWriter out) {
        out.put(zeros);
        positives.write(out);
        negatives.write(out);
        summary.write(out);
    }

    @Override
    public void read(StateReader in) throws InvalidStateException {
        zeros = in.count();
        positives.read(in);
        negatives.read(in);
        long signed = positives.count() + negatives.count();
        in.require(signed >= 0 && signed <= Long.MAX_VALUE - zeros, "has counts that are too large");
        summary.read(in, count() == 0);
    }
}
