package io.temblor.connector;

/// The outside system has gone for good, as a closed standard output: trying again is of no use, and the flow
/// ends.
public class ConnectionGoneException extends ConnectionLostException {
    private static final long serialVersionUID = 1;

    /// A loss for good.
    ///
    /// @param message what is gone, as in `standard output is closed`
    public ConnectionGoneException(String message) {
        super(message);
    }
}
