package io.temblor.connector.codec;

/// A value that the codec's format has no place for. Carries no stack trace: it costs one event.
public final class EncodeException extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    /// A refusal.
    ///
    /// @param code    a stable word for programs, in kebab case
    /// @param message what is wrong, what would be right, what was found
    public EncodeException(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /// A stable word for programs.
    public String code() {
        return code;
    }
}
