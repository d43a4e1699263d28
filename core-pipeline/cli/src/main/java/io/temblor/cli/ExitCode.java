package io.temblor.cli;

/// What the command leaves behind for scripts.
final class ExitCode {
    /// Everything went well.
    static final int OK = 0;
    /// Something failed while running.
    static final int FAILED = 1;
    /// Wrong usage, or a wrong configuration: nothing was started.
    static final int WRONG = 2;
    /// Whoever read standard output has left, as with `| head -1`: what shells know as the end by SIGPIPE.
    static final int OUTPUT_CLOSED = 141;

    private ExitCode() {}
}
