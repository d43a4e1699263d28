package io.temblor.connector.codec;

/// Takes the frames that a preprocessor finds.
public interface Frames {

    /// One frame: `length` bytes from `offset`.
    ///
    /// @param consumed how many bytes of the present [Preprocessor#process] call lie before the end of this
    ///                 frame's input, so that reading could resume there; 0 during [Preprocessor#finish]
    void frame(byte[] bytes, int offset, int length, int consumed);

    /// Bytes that cannot become a frame. They go to the `err` port, and reading goes on behind them.
    ///
    /// @param consumed as for [#frame]
    /// @param code     a stable word for programs, in kebab case, such as `line-too-long`
    /// @param reason   what is wrong, what would be right, what was found
    void malformed(byte[] bytes, int offset, int length, int consumed, String code, String reason);
}
