package io.temblor.cli;

/// The end of a flow whose standard output nobody reads any more. Whoever leaves, as `head` does, knows it and
/// wants no error.
final class ClosedOutput {
    private static final String REASON = "standard output is closed";

    private ClosedOutput() {}

    /// Whether that is what a reason or a message of the log says.
    static boolean isMeantBy(String reason) {
        return reason.endsWith(REASON);
    }
}
