package io.temblor.pipeline.script.syntax;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A script is not one that can run. Its message shows every error with its place and its line.
public final class InvalidScriptException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    public InvalidScriptException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(DiagnosticText::of).collect(Collectors.joining("\n")), null, false, false);
        this.diagnostics = List.copyOf(diagnostics);
    }

    public InvalidScriptException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    /// What is wrong, in the order of the text.
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
