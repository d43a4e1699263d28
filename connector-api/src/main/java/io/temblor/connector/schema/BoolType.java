package io.temblor.connector.schema;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;

/// True or false.
public record BoolType() implements SettingType {
    @Override
    public Optional<String> problem(Value value) {
        return value instanceof BoolValue ? Optional.empty() : WrongType.of(ValueType.BOOL, value);
    }
}
