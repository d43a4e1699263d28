package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.Objects;

/// One use of an aggregate function, for tests: its events are a second apart.
final class Use {
    /// 2^64 - 1.
    static final IntegerValue HUGE = IntegerValue.ofUnsigned(-1);

    private static final long SECOND = 1_000_000_000L;

    private final Accumulator accumulator;
    private long time = 1_700_000_000L * SECOND;

    private Use(Accumulator accumulator) {
        this.accumulator = accumulator;
    }

    /// @param name within `aggr`: `stats::sum`
    static Use of(String name) {
        String[] parts = name.split("::", -1);
        return new Use(
                Aggregates.find("aggr::" + parts[0], parts[1]).orElseThrow().accumulator());
    }

    /// Adds one event.
    Use add(Object... arguments) {
        accumulator.add(Arrays.stream(arguments).map(Value::of).toArray(Value[]::new), time);
        time += SECOND;
        return this;
    }

    /// Adds an event for each value, with the same further arguments.
    Use addAll(double[] values, Object... further) {
        for (double value : values) {
            Object[] arguments = new Object[further.length + 1];
            arguments[0] = value;
            System.arraycopy(further, 0, arguments, 1, further.length);
            add(arguments);
        }
        return this;
    }

    /// Lets the next event be of this time.
    Use at(long timeNanos) {
        time = timeNanos;
        return this;
    }

    Use merge(Use after) {
        accumulator.merge(after.accumulator);
        time = after.time;
        return this;
    }

    Use clear() {
        accumulator.clear();
        return this;
    }

    Value result() {
        return accumulator.result();
    }

    Value state() {
        return accumulator.state();
    }

    /// A field of the result, or of a record within it.
    Value result(String... path) {
        Value value = accumulator.result();
        for (String key : path) {
            value = Objects.requireNonNull(((RecordValue) value).get(key), key);
        }
        return value;
    }
}
