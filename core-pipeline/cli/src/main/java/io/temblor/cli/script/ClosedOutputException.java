package io.temblor.cli.script;

import java.io.Serial;

/// Whoever read the output has left.
public final class ClosedOutputException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    ClosedOutputException() {
        super("standard output is closed", null, false, false);
    }
}
