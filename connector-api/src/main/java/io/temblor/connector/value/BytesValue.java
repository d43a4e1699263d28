package io.temblor.connector.value;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/// A sequence of bytes that is not, or not known to be, text.
public final class BytesValue implements Value {
    private final byte[] bytes;

    /// Copies `bytes`.
    public BytesValue(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /// Copies `length` bytes from `offset`.
    ///
    /// @throws IndexOutOfBoundsException if they do not all lie in the array
    public BytesValue(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        this.bytes = Arrays.copyOfRange(bytes, offset, offset + length);
    }

    /// The number of bytes.
    public int size() {
        return bytes.length;
    }

    /// A read-only view of the bytes.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /// A copy of the bytes.
    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public ValueType type() {
        return ValueType.BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BytesValue that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return JsonText.quote(Base64.getEncoder().encodeToString(bytes));
    }
}
