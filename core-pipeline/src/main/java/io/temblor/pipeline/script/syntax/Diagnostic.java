package io.temblor.pipeline.script.syntax;

import java.util.Optional;

/// One thing that is wrong with a script, or should be looked at.
///
/// @param message what is wrong, without a full stop
/// @param hint    what would be right
public record Diagnostic(Severity severity, ErrorCode code, Span span, String message, Optional<String> hint) {

    /// Whether a script can run with it.
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Diagnostic error(ErrorCode code, Span span, String message) {
        return new Diagnostic(Severity.ERROR, code, span, message, Optional.empty());
    }

    public static Diagnostic warning(ErrorCode code, Span span, String message) {
        return new Diagnostic(Severity.WARNING, code, span, message, Optional.empty());
    }

    /// The same with a hint.
    public Diagnostic hint(String what) {
        return new Diagnostic(severity, code, span, message, Optional.of(what));
    }

    /// The line that is shown to users, counted from 1: of a stretch of several lines the last one.
    public int shownLine() {
        return DiagnosticText.lastLineOf(span).line();
    }
}
