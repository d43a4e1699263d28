package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is wrong with a script, up to a number that a reader can take in at once.
final class Problems {
    private static final int MOST = 10;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void add(Diagnostic diagnostic) {
        if (!isFull()) {
            diagnostics.add(diagnostic);
        }
    }

    boolean isFull() {
        return diagnostics.size() >= MOST;
    }

    /// Refuses the script if anything is wrong, here or in others: the first ones of all are told, and of those that
    /// begin at the same place the one from here.
    void throwIfAny(Problems others) throws InvalidScriptException {
        if (diagnostics.isEmpty() && others.diagnostics.isEmpty()) {
            return;
        }
        Set<Integer> places = new HashSet<>();
        List<Diagnostic> all = Stream.concat(diagnostics.stream(), others.diagnostics.stream())
                .sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start()))
                .filter(diagnostic -> places.add(diagnostic.span().start()))
                .limit(MOST)
                .toList();
        throw new InvalidScriptException(all);
    }
}
