package io.temblor.connector.schema;

import io.temblor.connector.value.Value;
import java.util.Optional;

/// A duration, written with a unit as in `5s`, and handed over in nanoseconds.
///
/// @param range the nanoseconds that are possible; none negative
public record DurationType(Range range) implements SettingType {
    public DurationType {
        range.requireNotNegative("a duration");
    }

    /// Any duration.
    public DurationType() {
        this(Range.NOT_NEGATIVE);
    }

    @Override
    public Optional<String> problem(Value value) {
        return WholeType.of(value, nanos -> range.problemOfAmount(nanos, Quantity::ofNanoseconds));
    }
}
