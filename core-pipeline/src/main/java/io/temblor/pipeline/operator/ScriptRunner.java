package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs a script on one event after the other. An event on which it fails leaves by `err`.
///
/// **Threading.** One thread at a time.
final class ScriptRunner {
    private final CompiledScript script;
    private Optional<Value> firstState;
    private @Nullable Frame frame;

    /// @param firstState what `state` is at the beginning
    ScriptRunner(CompiledScript script, Optional<Value> firstState) {
        this.script = script;
        this.firstState = firstState;
    }

    /// Runs the script.
    ///
    /// @return the frame, which says what has become of the event; null if the script has failed
    @Nullable
    Frame run(Event event, OperatorContext context) {
        Frame working = frame(context);
        working.begin(event);
        try {
            Value value = script.body().run(working);
            if (value != null) {
                working.emit(value, Frame.OUT);
            }
            RecordValue _ = working.metaValue(); // which may be too deep, too
            return working;
        } catch (ScriptException e) {
            fail(e, working, context);
        } catch (StackOverflowError e) {
            fail(
                    new ScriptException(ErrorCode.TOO_DEEP, "this works on values that are too deep for the stack"),
                    working,
                    context);
        }
        return null;
    }

    /// What `state` is now.
    Value state() {
        Frame present = frame;
        return present == null ? firstState.orElse(Value.NULL) : Trees.value(present.state());
    }

    /// Puts another value in place of `state`.
    void setState(Value state) {
        firstState = Optional.of(state);
        if (frame != null) {
            frame.setState(state);
        }
    }

    /// Sends the event in work to `err`, with the place in the script.
    void fail(ScriptException why, Frame working, OperatorContext context) {
        Diagnostic diagnostic = script.diagnostic(why, working);
        String hint = diagnostic.hint().map(right -> "; " + right).orElse("");
        context.fail(diagnostic.code().code(), diagnostic.span() + ": " + diagnostic.message() + hint);
    }

    private Frame frame(OperatorContext context) {
        Frame present = frame;
        if (present == null) {
            present = script.newFrame(context.clock());
            firstState.ifPresent(present::setState);
            frame = present;
        }
        return present;
    }
}
