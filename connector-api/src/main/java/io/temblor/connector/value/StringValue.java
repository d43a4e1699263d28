package io.temblor.connector.value;

import java.util.Objects;

/// A text.
public record StringValue(String value) implements Value {
    public StringValue {
        Objects.requireNonNull(value);
    }

    @Override
    public ValueType type() {
        return ValueType.STRING;
    }

    @Override
    public String toString() {
        return JsonText.quote(value);
    }
}
