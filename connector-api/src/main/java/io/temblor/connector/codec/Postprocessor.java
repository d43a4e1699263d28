package io.temblor.connector.codec;

/// Turns one encoded value into the bytes for a sink: delimits, wraps or packs it.
///
/// **Threading.** One thread at a time.
///
/// **Ownership.** The bytes belong to the caller; they are not kept. `out` is not the buffer that they lie in.
///
/// **Failure.** A payload that cannot be processed costs one event.
public interface Postprocessor {

    /// Appends what `length` bytes from `offset` become.
    ///
    /// @throws EncodeException if they cannot be processed; what was appended is then taken back by the caller
    void process(byte[] bytes, int offset, int length, ByteOutput out) throws EncodeException;
}
