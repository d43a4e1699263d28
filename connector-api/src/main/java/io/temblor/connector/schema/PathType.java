package io.temblor.connector.schema;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;

/// A path, relative to the working directory if it is not absolute.
public record PathType() implements SettingType {
    @Override
    public Optional<String> problem(Value value) {
        return value instanceof StringValue ? Optional.empty() : WrongType.of(ValueType.STRING, value);
    }
}
