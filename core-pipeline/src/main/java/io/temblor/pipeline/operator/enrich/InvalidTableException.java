package io.temblor.pipeline.operator.enrich;

/// A file that cannot serve as a table.
final class InvalidTableException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong, without the name of the file
    InvalidTableException(String message) {
        super(message);
    }

    /// @param line what is wrong is in this line
    static InvalidTableException at(int line, String message) {
        return new InvalidTableException("line " + line + ": " + message);
    }
}
