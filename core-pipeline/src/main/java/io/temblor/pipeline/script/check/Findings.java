package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/// What was found wrong or doubtful so far. The check goes on after an error, so that all of them are reported at once.
final class Findings {
    private static final int MOST = 100;

    private final List<Diagnostic> errors = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();

    void add(Diagnostic diagnostic) {
        List<Diagnostic> list = diagnostic.severity() == Diagnostic.Severity.ERROR ? errors : warnings;
        if (list.size() < MOST && !list.contains(diagnostic)) {
            list.add(diagnostic);
        }
    }

    /// Reports an error.
    ///
    /// @return a node in its place
    Node error(ErrorCode code, Span span, String message) {
        add(Diagnostic.error(code, span, message));
        return wrong(span);
    }

    /// Reports an error with what would be right.
    Node error(ErrorCode code, Span span, String message, String hint) {
        add(Diagnostic.error(code, span, message).hint(hint));
        return wrong(span);
    }

    /// Reports that a constant expression fails.
    Node error(Span span, ScriptException why) {
        Diagnostic error = Diagnostic.error(why.code(), span, why.getMessage());
        add(why.hint() == null ? error : error.hint(why.hint()));
        return wrong(span);
    }

    /// Stands for what is wrong: no constant, so that nothing that is computed of it is reported as well.
    static Node wrong(Span span) {
        return new Node.Read(new Node.Root.Computed(new Node.Constant(Value.NULL, span)), List.of(), span);
    }

    void warn(ErrorCode code, Span span, String message) {
        add(Diagnostic.warning(code, span, message));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// Throws if there are errors.
    void verify() throws InvalidScriptException {
        if (hasErrors()) {
            throw new InvalidScriptException(errors);
        }
    }

    List<Diagnostic> warnings() {
        return List.copyOf(warnings);
    }
}
