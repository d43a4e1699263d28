package io.temblor.pipeline.window;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import org.jspecify.annotations.Nullable;

/// An expression or a script of a query, to be run on a frame.
///
/// **Threading.** One thread at a time.
public final class Program {
    private final CompiledScript script;

    private Program(CompiledScript script) {
        this.script = script;
    }

    /// Compiles what was checked.
    ///
    /// @throws InvalidScriptException if it is too large for the JVM
    public static Program of(CheckedScript script) throws InvalidScriptException {
        return new Program(ScriptCompiler.compile(script));
    }

    /// Runs it.
    ///
    /// @return what it yields, or null if the frame says what has become of the event
    /// @throws FailedExpressionException if it fails
    public @Nullable Value run(Frame frame) {
        try {
            return script.body().run(frame);
        } catch (ScriptException e) {
            throw new FailedExpressionException(script.diagnostic(e, frame));
        } catch (StackOverflowError e) {
            throw failure(ErrorCode.TOO_DEEP, "this works on values that are too deep for the stack", frame);
        }
    }

    /// Runs what does nothing but to yield a value.
    ///
    /// @throws FailedExpressionException if it fails
    public Value value(Frame frame) {
        Value value = run(frame);
        return value == null ? result(frame) : value;
    }

    /// The event as it is does not come as a value.
    private static Value result(Frame frame) {
        Value emitted = frame.emitted();
        return emitted == null ? frame.eventValue() : emitted;
    }

    /// What has gone wrong with what it yielded.
    public FailedExpressionException failure(ErrorCode code, String message, Frame frame) {
        return failure(new ScriptException(code, message), frame);
    }

    /// The same, where something else has found out: the place is all of it.
    public FailedExpressionException failure(ScriptException why, Frame frame) {
        frame.at(0);
        Diagnostic diagnostic = script.diagnostic(why, frame);
        return new FailedExpressionException(diagnostic);
    }
}
