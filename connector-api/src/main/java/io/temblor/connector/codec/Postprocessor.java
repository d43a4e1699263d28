package io.temblor.connector.codec;

/// Turns one encoded value into the bytes for a sink: delimits, wraps or packs it.
///
/// **Threading.** One thread at a time.
///
/// **Ownership.** The bytes belong to the caller; they are not kept. `out` is not the buffer that they lie
/// in.
///
/// **Failure.** A payload that cannot be processed costs one event.
public interface Postprocessor {

    /// Appends what `length` bytes from `offset` become.
    ///
    /// @throws EncodeException if they cannot be processed; what was appended is then taken back by the
    ///     caller
    void process(byte[] bytes, int offset, int length, ByteOutput out) throws EncodeException;

    /// Turns into its result, in place, the payload that is the end of `out`, from `start` on. What comes of
    /// it is the same as of [#process].
    ///
    /// Default: does nothing and returns false, for what cannot be done without a second buffer.
    ///
    /// @return whether it was done; if not, nothing has changed
    /// @throws EncodeException as [#process]
    default boolean processInPlace(ByteOutput out, int start) throws EncodeException {
        return false;
    }
}
