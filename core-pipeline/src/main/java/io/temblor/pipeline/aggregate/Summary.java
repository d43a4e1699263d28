package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.state.InvalidStateException;

/// What can be told of numbers exactly, whatever a sketch makes of them.
final class Summary {
    private final CompensatedSum sum = new CompensatedSum();
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(double value) {
        sum.add(value);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    void merge(Summary other) {
        sum.add(other.sum);
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /// Puts all of it; zeros if there are no numbers.
    void put(long count, RecordValue.Builder fields) {
        fields.put("count", count)
                .put("sum", new FloatValue(sum.value()))
                .put("min", new FloatValue(count == 0 ? 0 : min))
                .put("max", new FloatValue(count == 0 ? 0 : max))
                .put("mean", new FloatValue(count == 0 ? 0 : sum.value() / count));
    }

    void write(StateWriter out) {
        out.put(min).put(max);
        sum.write(out);
    }

    /// @param isEmpty whether it must be of no numbers
    void read(StateReader in, boolean isEmpty) throws InvalidStateException {
        min = in.number();
        max = in.number();
        sum.set(CompensatedSum.read(in));
        in.require(
                isEmpty ? min > max : Double.isFinite(min) && Double.isFinite(max) && min <= max,
                "has a least number " + min + " and a greatest " + max + ", which does not agree with their count");
    }
}
