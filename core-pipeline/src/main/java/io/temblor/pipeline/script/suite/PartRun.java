package io.temblor.pipeline.script.suite;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import java.util.Objects;
import java.util.Optional;

/// Runs single expressions of a script, one after the other, on one frame.
record PartRun(CheckedScript script, Frame frame) {

    /// What an expression yields, or why it fails.
    ///
    /// @param value null of the language if it fails or yields nothing
    record Result(Value value, Optional<Diagnostic> failure) {}

    Result of(Node node) {
        try {
            return run(ScriptCompiler.compile(node, script));
        } catch (InvalidScriptException e) {
            return failed(e.diagnostics().getFirst());
        } catch (StackOverflowError e) {
            return failed(Diagnostic.error(
                    ErrorCode.TOO_DEEP, node.span(), "the script works on values that are too deep for the stack"));
        }
    }

    private Result run(CompiledScript part) {
        try {
            Value value = part.body().run(frame);
            return new Result(Objects.requireNonNullElse(value, Value.NULL), Optional.empty());
        } catch (ScriptException e) {
            return failed(part.diagnostic(e, frame));
        }
    }

    private static Result failed(Diagnostic why) {
        return new Result(Value.NULL, Optional.of(why));
    }
}
