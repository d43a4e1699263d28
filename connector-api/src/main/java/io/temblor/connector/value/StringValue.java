package io.temblor.connector.value;

/// A text.
public record StringValue(String value) implements Value {
    @Override
    public ValueType type() {
        return ValueType.STRING;
    }

    @Override
    public String toString() {
        return JsonText.quote(value);
    }
}
