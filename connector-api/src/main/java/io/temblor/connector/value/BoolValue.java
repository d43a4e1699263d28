package io.temblor.connector.value;

/// `true` or `false`.
public enum BoolValue implements Value {
    FALSE,
    TRUE;

    /// The constant for `value`.
    public static BoolValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /// This value as a Java `boolean`.
    public boolean value() {
        return this == TRUE;
    }

    @Override
    public ValueType type() {
        return ValueType.BOOL;
    }

    @Override
    public String toString() {
        return value() ? "true" : "false";
    }
}
