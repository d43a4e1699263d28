package io.temblor.pipeline.window;

import io.temblor.pipeline.script.syntax.Diagnostic;

/// Something in a query has failed on an event.
public final class FailedExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String text;

    /// @param code a stable word for programs
    /// @param text what has gone wrong
    public FailedExpressionException(String code, String text) {
        super(text, null, false, false);
        this.code = code;
        this.text = text;
    }

    FailedExpressionException(Diagnostic diagnostic) {
        this(
                diagnostic.code().code(),
                diagnostic.span() + ": " + diagnostic.message()
                        + diagnostic.hint().map(hint -> "; " + hint).orElse(""));
    }

    /// A stable word for programs.
    public String code() {
        return code;
    }

    /// What has gone wrong, with the place in the query.
    public String text() {
        return text;
    }
}
