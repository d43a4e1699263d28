package io.temblor.connector;

/// Whether a connector's configuration names a codec.
public enum CodecRule {
    /// The connector moves bytes: `codec` must be given.
    REQUIRED,
    /// The connector moves values, and bytes if a `codec` is given.
    OPTIONAL,
    /// The connector moves values: `codec`, `preprocessors` and `postprocessors` are refused.
    NONE
}
