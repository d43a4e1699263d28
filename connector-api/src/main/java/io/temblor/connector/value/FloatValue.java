package io.temblor.connector.value;

/// A 64-bit floating-point number, possibly infinite or not a number.
public record FloatValue(double value) implements Value {
    @Override
    public ValueType type() {
        return ValueType.FLOAT;
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
