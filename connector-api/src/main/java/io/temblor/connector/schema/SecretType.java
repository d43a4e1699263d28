package io.temblor.connector.schema;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;

/// A text that is never shown: a password or a token.
public record SecretType() implements SettingType {
    @Override
    public Optional<String> problem(Value value) {
        return value instanceof StringValue ? Optional.empty() : WrongType.of(ValueType.STRING, value);
    }
}
