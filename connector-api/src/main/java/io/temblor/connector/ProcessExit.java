package io.temblor.connector;

/// Ends the process that runs flows. Whoever runs them lends it to connectors as a live object of the name
/// [#NAME], if they may end it; the command does.
///
/// **Threading.** Any thread may call it.
@FunctionalInterface
public interface ProcessExit {
    /// The name of the live object.
    String NAME = "process";

    /// Asks for the end, and returns at once: the thread that calls may be one that the end waits for. Only
    /// the first request counts.
    ///
    /// @param exitCode of the process
    /// @param graceful whether what is in flight is delivered before
    void request(int exitCode, boolean graceful);
}
