package io.temblor.connectors.ffi.probe;

/// A library cannot be used. The message continues the sentence that begins with its name: `does not export …`.
public final class RefusedLibraryException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    /// @param reason why, as in `is for aarch64; this machine is x86_64`
    public RefusedLibraryException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// Why; the same as the message.
    public String reason() {
        return reason;
    }
}
