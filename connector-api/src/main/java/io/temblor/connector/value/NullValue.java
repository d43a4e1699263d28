package io.temblor.connector.value;

/// The absence of a value, as JSON's `null`.
public enum NullValue implements Value {
    INSTANCE;

    @Override
    public ValueType type() {
        return ValueType.NULL;
    }

    @Override
    public String toString() {
        return "null";
    }
}
