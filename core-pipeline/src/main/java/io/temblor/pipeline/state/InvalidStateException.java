package io.temblor.pipeline.state;

/// A state that cannot be continued: it is of a later version, of something else, or damaged.
public final class InvalidStateException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message what was expected, and what was found
    public InvalidStateException(String message) {
        super(message);
    }

    /// The refusal of a version that is not known.
    ///
    /// @param known the latest version that can be read
    public static InvalidStateException version(int found, int known) {
        return new InvalidStateException("expected a state of the version " + (known == 1 ? "1" : "1 to " + known)
                + ", found one of the version " + found);
    }
}
