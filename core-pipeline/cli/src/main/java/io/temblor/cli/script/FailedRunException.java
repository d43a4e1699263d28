package io.temblor.cli.script;

import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import java.io.Serial;

/// A script fails on an event. The message shows the place.
public final class FailedRunException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    FailedRunException(Diagnostic diagnostic) {
        super(DiagnosticText.of(diagnostic), null, false, false);
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
