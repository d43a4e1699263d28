package io.temblor.connector.value;

/// A whole number from -2^63 to 2^64 - 1.
///
/// @param bits     the number in two's complement, or its unsigned 64 bits if it exceeds [Long#MAX_VALUE]
/// @param unsigned whether the number exceeds [Long#MAX_VALUE]; `bits` is then negative
public record IntegerValue(long bits, boolean unsigned) implements Value, Comparable<IntegerValue> {
    public IntegerValue {
        if (unsigned && bits >= 0) {
            throw new IllegalArgumentException("unsigned is for numbers above Long.MAX_VALUE, but bits=" + bits);
        }
    }

    /// A number that fits a signed `long`.
    public IntegerValue(long value) {
        this(value, false);
    }

    /// A number from 0 to 2^64 - 1, given by its bits.
    public static IntegerValue ofUnsigned(long bits) {
        return new IntegerValue(bits, bits < 0);
    }

    /// This number as a `double`, rounded to the nearest.
    public double doubleValue() {
        return unsigned ? (bits >>> 1 | bits & 1) * 2.0 : bits;
    }

    @Override
    public ValueType type() {
        return ValueType.INTEGER;
    }

    @Override
    public int compareTo(IntegerValue other) {
        if (unsigned != other.unsigned) {
            return unsigned ? 1 : -1;
        }
        return Long.compare(bits, other.bits);
    }

    // What a record has of itself for these two is linked when it is first called, which takes a while.
    @Override
    public boolean equals(Object other) {
        return other instanceof IntegerValue number && number.bits == bits && number.unsigned == unsigned;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    @Override
    public String toString() {
        return unsigned ? Long.toUnsignedString(bits) : Long.toString(bits);
    }
}
