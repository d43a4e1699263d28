package io.temblor.pipeline.operator.rate;

import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.LruTable;
import io.temblor.pipeline.state.StateFields;

/// What events of one key have left to spend. An event costs as many units as the interval has nanoseconds, and each
/// nanosecond brings as many units as the rate: whole numbers, without any rounding.
final class TokenBucket extends LruTable.Entry {

    /// What all buckets of an operator have in common.
    ///
    /// @param rate units for each nanosecond
    /// @param cost units that an event costs
    /// @param full the most units in a bucket
    record Limits(long rate, long cost, long full) {}

    private final Limits limits;
    private long units;
    private long filled;

    /// A bucket that is full now.
    TokenBucket(Limits limits, long now) {
        this.limits = limits;
        this.units = limits.full;
        this.filled = now;
    }

    /// The bucket that a state has.
    TokenBucket(Limits limits, StateFields fields) throws InvalidStateException {
        this.limits = limits;
        this.units = fields.integer("units", 0, limits.full);
        this.filled = fields.integer("filled");
    }

    /// Whether there is enough for one event, which is then spent.
    boolean spend(long now) {
        fill(Math.max(0, now - filled));
        filled = now;
        if (units < limits.cost) {
            return false;
        }
        units -= limits.cost;
        return true;
    }

    private void fill(long nanos) {
        long missing = limits.full - units;
        units = nanos > missing / limits.rate ? limits.full : units + nanos * limits.rate;
    }

    long units() {
        return units;
    }

    long filled() {
        return filled;
    }
}
