package io.temblor.connector.codec;

/// Turns the bytes of one split into frames: cuts, joins, unpacks or drops them.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** `process`* · `finish`, and then perhaps `process` again, for the next message.
///
/// **Ownership.** The bytes belong to the caller and are overwritten after the call; what must wait is copied.
/// Frames belong to the preprocessor and are read before [Frames#frame] returns.
public interface Preprocessor {

    /// Takes the next bytes of the split and hands on the frames that are complete.
    void process(byte[] bytes, int offset, int length, Frames out);

    /// There are no more bytes: hands on what was kept back, as a frame if it can be one, else as malformed,
    /// and starts anew.
    void finish(Frames out);

    /// There are no more bytes, and those kept back are incomplete: hands them on as malformed with the reason,
    /// and starts anew.
    ///
    /// Default: the same as [#finish], for preprocessors that keep nothing back.
    default void abort(String reason, Frames out) {
        finish(out);
    }

    /// Whether nothing is ever kept back from one `process` to the next. The engine can tell the position of
    /// every frame only if all preprocessors behind the first are stateless; otherwise it commits where nothing
    /// is kept back.
    boolean isStateless();

    /// The number of bytes kept back now, of all that `process` was given.
    int held();
}
