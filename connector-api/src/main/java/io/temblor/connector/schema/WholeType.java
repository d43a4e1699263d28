package io.temblor.connector.schema;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;
import java.util.function.LongFunction;

/// A whole number that fits a signed `long`.
///
/// @param range the numbers that are possible
public record WholeType(Range range) implements SettingType {

    /// Any whole number.
    public WholeType() {
        this(Range.ALL);
    }

    @Override
    public Optional<String> problem(Value value) {
        return of(value, range::problem);
    }

    /// What is wrong with a value that should be a whole number, and with that number.
    static Optional<String> of(Value value, LongFunction<Optional<String>> problem) {
        return value instanceof IntegerValue number && !number.unsigned()
                ? problem.apply(number.bits())
                : WrongType.of(ValueType.INTEGER, value);
    }
}
