package io.temblor.bench;

/// Why a measurement cannot be made, as a sentence for the one who asked for it.
final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchException(String message) {
        super(message);
    }
}
