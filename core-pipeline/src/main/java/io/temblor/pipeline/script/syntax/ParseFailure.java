package io.temblor.pipeline.script.syntax;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Ends the reading of a statement that is wrong. It never leaves the parser.
final class ParseFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient @Nullable Diagnostic diagnostic;

    private ParseFailure(@Nullable Diagnostic diagnostic) {
        super(null, null, false, false);
        this.diagnostic = diagnostic;
    }

    static ParseFailure of(Diagnostic diagnostic) {
        return new ParseFailure(diagnostic);
    }

    /// For what has been reported already.
    static ParseFailure reported() {
        return new ParseFailure(null);
    }

    /// What is wrong, or null if it has been reported.
    @Nullable
    Diagnostic diagnostic() {
        return diagnostic;
    }
}
