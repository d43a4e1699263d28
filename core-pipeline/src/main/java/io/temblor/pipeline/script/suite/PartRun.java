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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Runs single expressions of a script, one after the other, on one frame.
record PartRun(CheckedScript script, Frame frame) {

    /// What an expression yields, or why it fails.
    ///
    /// @param value null of the language if it fails or yields nothing
    record Result(Value value, Optional<Diagnostic> failure) {}

    /// Runs an expression whose value is wanted.
    Result value(Node node) {
        return run(List.of(node));
    }

    /// Runs an expression for what it changes.
    Result effect(Node node) {
        return run(List.of(node, new Node.Constant(Value.NULL, node.span())));
    }

    private Result run(List<Node> nodes) {
        try {
            return run(ScriptCompiler.compile(nodes, script));
        } catch (InvalidScriptException e) {
            return failed(e.diagnostics().getFirst());
        } catch (StackOverflowError e) {
            return failed(Diagnostic.error(
                    ErrorCode.TOO_DEEP,
                    nodes.getFirst().span(),
                    "the script works on values that are too deep for the stack"));
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
