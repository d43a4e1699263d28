package io.temblor.connector.schema;

import io.temblor.connector.value.Value;
import java.util.Optional;

/// A number of bytes, written with a unit as in `64KiB`.
///
/// @param range the bytes that are possible; none negative
public record SizeType(Range range) implements SettingType {
    public SizeType {
        range.requireNotNegative("a size");
    }

    /// Any size.
    public SizeType() {
        this(Range.NOT_NEGATIVE);
    }

    @Override
    public Optional<String> problem(Value value) {
        return WholeType.of(value, bytes -> range.problemOfAmount(bytes, Quantity::ofBytes));
    }
}
