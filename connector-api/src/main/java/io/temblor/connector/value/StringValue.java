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

    // What a record has of itself for these two is linked when it is first called, which takes a while.
    @Override
    public boolean equals(Object other) {
        return other instanceof StringValue text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return JsonText.quote(value);
    }
}
