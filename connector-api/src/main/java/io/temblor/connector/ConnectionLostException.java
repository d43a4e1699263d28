package io.temblor.connector;

import org.jspecify.annotations.Nullable;

/// The outside system cannot be reached now, but may be later: the engine closes the connector, waits, and
/// opens it again.
public class ConnectionLostException extends Exception {
    private static final long serialVersionUID = 1;

    /// A loss without a cause in Java.
    ///
    /// @param message what is unreachable and why, as in `127.0.0.1:9001: connection refused`
    public ConnectionLostException(String message) {
        super(message);
    }

    /// A loss with its cause.
    ///
    /// @param message what is unreachable and why
    public ConnectionLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
