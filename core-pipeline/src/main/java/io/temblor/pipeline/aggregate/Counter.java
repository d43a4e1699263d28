package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.Value;
import java.util.Comparator;

/// How often a value came.
final class Counter {
    /// The lower count first, or of the same ones the lower hash. No two counters are equal in that, so
    /// that the order in which they came does not matter.
    static final Comparator<Counter> ORDER = (one, other) -> one.count != other.count
            ? Long.compare(one.count, other.count)
            : Long.compareUnsigned(one.hash, other.hash);

    final Value value;
    final long hash;
    long count;
    /// By how much the count is too high at most.
    long error;
    /// Its place in the heap.
    int place;

    Counter(Value value, long hash, long count, long error) {
        this.value = value;
        this.hash = hash;
        this.count = count;
        this.error = error;
    }

    /// Whether it goes before another in [#ORDER].
    boolean isBelow(Counter other) {
        return ORDER.compare(this, other) < 0;
    }
}
