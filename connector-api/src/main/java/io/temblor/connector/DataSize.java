package io.temblor.connector;

import io.temblor.connector.schema.Quantity;

/// A number of bytes, written in HOCON with a unit: `64KiB`, `1MB`.
///
/// @param bytes the number, not negative
public record DataSize(long bytes) {
    public DataSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size is not negative, but is " + bytes);
        }
    }

    /// This size as an `int`, for what is kept in one array.
    ///
    /// @throws ArithmeticException above 2 GiB
    public int toInt() {
        return Math.toIntExact(bytes);
    }

    /// The size with the largest binary unit that divides it, as in `64KiB`.
    @Override
    public String toString() {
        return Quantity.ofBytes(bytes);
    }
}
