package io.temblor.connectors.stdio;

/// Settings of the `stdio` connector. Defaults stand in `reference.conf`.
///
/// @param stream where the sink writes; the source always reads standard input
public record StdioSettings(Stream stream) {

    /// The two streams that a process can write to.
    public enum Stream {
        /// Standard output.
        STDOUT,
        /// Standard error.
        STDERR
    }
}
