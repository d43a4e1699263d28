package io.temblor.pipeline.operator;

import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.Diagnostic;

/// Says why a script has failed on an event.
final class ScriptFailures {
    private ScriptFailures() {}

    /// Sends the event in work to `err`, with the place in the script.
    static void fail(CompiledScript script, Frame frame, ScriptException why, OperatorContext context) {
        Diagnostic diagnostic = script.diagnostic(why, frame);
        String hint = diagnostic.hint().map(right -> "; " + right).orElse("");
        context.fail(diagnostic.code().code(), diagnostic.span() + ": " + diagnostic.message() + hint);
    }
}
