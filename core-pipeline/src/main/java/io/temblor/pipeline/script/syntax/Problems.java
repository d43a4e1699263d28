package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is wrong with a script, up to a number that a reader can take in at once.
final class Problems {
    private static final int MOST = 10;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void add(Diagnostic diagnostic) {
        if (!isFull()) {
            diagnostics.add(diagnostic);
        }
    }

    boolean isEmpty() {
        return diagnostics.isEmpty();
    }

    boolean isFull() {
        return diagnostics.size() >= MOST;
    }

    /// Does nothing if nothing is wrong.
    void throwIfAny() throws InvalidScriptException {
        if (!diagnostics.isEmpty()) {
            diagnostics.sort(
                    Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
            throw new InvalidScriptException(diagnostics);
        }
    }
}
