package io.temblor.pipeline.script.runtime;

/// How a part of a binary literal is written.
///
/// @param bits for integers from 1 to 64; for bytes how many of them at the beginning are taken, 0 for all
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
