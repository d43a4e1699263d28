package io.temblor.connector.codec;

import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// Turns one frame of bytes into a value, and a value into bytes.
///
/// **Threading.** One thread at a time.
///
/// **Ownership.** The bytes belong to the caller and are overwritten soon after the call; a decoded value must
/// not refer to them.
public interface Codec {

    /// The value that `length` bytes from `offset` stand for, or null if they stand for none and the event is
    /// to be dropped.
    ///
    /// @throws DecodeException if the bytes are not in this codec's format
    @Nullable
    Value decode(byte[] bytes, int offset, int length) throws DecodeException;

    /// Appends the bytes that stand for `value`.
    ///
    /// @throws EncodeException if the format has no place for the value; what was appended is then taken back
    ///     by the caller
    void encode(Value value, ByteOutput out) throws EncodeException;
}
