package io.temblor.bench;

/// Why a measurement cannot be made, as a sentence for the one who asked for it.
final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final int exitCode;

    BenchException(String message) {
        this(message, FAILED);
    }

    private BenchException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /// That what was asked is not understood.
    static BenchException wrongUsage(String message) {
        return new BenchException(message, WRONG_USAGE);
    }

    /// What the process ends with.
    int exitCode() {
        return exitCode;
    }
}
