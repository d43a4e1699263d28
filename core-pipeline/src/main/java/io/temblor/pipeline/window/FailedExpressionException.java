package io.temblor.pipeline.window;

import io.temblor.pipeline.script.syntax.Diagnostic;

/// An expression of a query that has failed on an event.
public final class FailedExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    FailedExpressionException(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    /// A stable word for programs.
    public String code() {
        return diagnostic.code().code();
    }

    /// What has gone wrong, with the place in the query.
    public String text() {
        return diagnostic.span() + ": " + diagnostic.message()
                + diagnostic.hint().map(hint -> "; " + hint).orElse("");
    }
}
