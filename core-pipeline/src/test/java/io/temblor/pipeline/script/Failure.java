package io.temblor.pipeline.script;

import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.Span;
import java.io.Serial;
import java.util.function.Supplier;

/// What an interpreted script fails with, and where.
final class Failure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient ScriptException why;
    private final transient Span place;

    private Failure(ScriptException why, Span place) {
        super(why.getMessage(), null, false, false);
        this.why = why;
        this.place = place;
    }

    /// What a step yields that fails, if it does, at a place.
    static <T> T at(Span place, Supplier<T> step) {
        try {
            return step.get();
        } catch (ScriptException e) {
            throw new Failure(e, place);
        }
    }

    Diagnostic diagnostic() {
        Diagnostic diagnostic = Diagnostic.error(why.code(), place, why.getMessage());
        return why.hint() == null ? diagnostic : diagnostic.hint(why.hint());
    }
}
