package io.temblor.cli.script;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.Optional;

/// Runs a script on one event after the other.
///
/// **Threading.** One thread at a time.
public final class ScriptRun {
    private final CompiledScript script;
    private final Frame frame;

    /// What a script emits.
    ///
    /// @param document valid until the next event
    public record Emission(String port, Document document, RecordValue meta) {}

    /// @param state what `state` is at the beginning
    public ScriptRun(CompiledScript script, Value state) {
        this.script = script;
        frame = script.newFrame(NanoClock.SYSTEM);
        frame.setState(state);
    }

    /// Runs it on one event.
    ///
    /// @return empty if the script has dropped the event
    /// @throws FailedRunException if it fails; it can go on with the next event
    public Optional<Emission> run(Event event) throws FailedRunException {
        frame.begin(event);
        try {
            Value value = script.body().run(frame);
            if (value != null) {
                frame.emit(value, Frame.OUT);
            }
            return frame.isDropped() ? Optional.empty() : Optional.of(emission());
        } catch (ScriptException e) {
            throw new FailedRunException(script.diagnostic(e, frame));
        } catch (StackOverflowError e) {
            throw new FailedRunException(script.diagnostic(
                    new ScriptException(ErrorCode.TOO_DEEP, "the values here are too deep for the stack"), frame));
        }
    }

    private Emission emission() {
        Value emitted = frame.emitted();
        Document document = emitted == null ? frame.document() : Document.of(emitted);
        return new Emission(frame.port(), document, frame.metaValue());
    }
}
