package io.temblor.connector.codec;

import io.temblor.connector.document.Document;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// Turns one frame of bytes into a value, and a value into bytes.
///
/// A codec whose events are to move fast overrides the methods that take a [Document]: it finds out where in
/// the bytes each value stands, writes that onto the document's tape, and makes nothing of it. The engine
/// calls those; by default they make do with the others.
///
/// **Threading.** One thread at a time.
///
/// **Ownership.** The bytes belong to the caller and are overwritten soon after the call; a decoded value
/// must not refer to them.
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

    /// Decodes the bytes that a document was filled with, which has no value yet.
    ///
    /// @return whether they stand for a value; if not, the event is to be dropped
    /// @throws DecodeException if the bytes are not in this codec's format; the document then has no value
    default boolean decode(Document document) throws DecodeException {
        Value value = decode(document.bytes(), 0, document.length());
        if (value != null) {
            document.setValue(value);
        }
        return value != null;
    }

    /// Appends the bytes that stand for a document's value. Does not change the document.
    ///
    /// @throws EncodeException if the format has no place for the value; what was appended is then taken back
    ///     by the caller
    default void encode(Document document, ByteOutput out) throws EncodeException {
        encode(document.value(), out);
    }
}
