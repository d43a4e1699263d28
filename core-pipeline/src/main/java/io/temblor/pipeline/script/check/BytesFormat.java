package io.temblor.pipeline.script.check;

/// How a part of a binary literal is written.
///
/// @param bits from 0 to 64 for integers; -1 for all of a text or of bytes
public record BytesFormat(Type type, int bits) {
    /// What is written.
    public enum Type {
        BINARY,
        BIG_UNSIGNED,
        LITTLE_UNSIGNED,
        BIG_SIGNED,
        LITTLE_SIGNED
    }
}
