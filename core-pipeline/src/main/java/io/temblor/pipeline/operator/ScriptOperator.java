package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The operator `script`.
///
/// **Hot path.** An event that the script leaves as it is goes on as it is.
final class ScriptOperator implements Operator {
    private final CompiledScript script;
    private final Set<String> ports;
    private final Optional<Value> firstState;
    private @Nullable Frame frame;

    /// @param ports the ports of the operator, `err` not among them
    ScriptOperator(CompiledScript script, Set<String> ports, Optional<Value> firstState) {
        this.script = script;
        this.ports = ports;
        this.firstState = firstState;
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        Frame working = frame(context);
        working.begin(event);
        try {
            Value value = script.body().run(working);
            if (value != null) {
                working.emit(value, Frame.OUT);
            }
        } catch (ScriptException e) {
            ScriptFailures.fail(script, working, e, context);
            return;
        } catch (StackOverflowError e) {
            context.fail(ErrorCode.TOO_DEEP.code(), "the script works on values that are too deep for the stack");
            return;
        }
        if (!working.isDropped()) {
            emit(event, working, context);
        }
    }

    private void emit(Event event, Frame working, OperatorContext context) {
        String port = working.port();
        if (!ports.contains(port) && !port.equals("err")) {
            context.fail(
                    "unknown-port",
                    "the script emits to the port `" + port + "`, which is not known; known are " + ports
                            + "; ports whose names are computed are listed in the setting ports");
            return;
        }
        Value value = working.emitted();
        if (value != null) {
            context.emit(port, value, working.metaValue());
        } else if (working.isChanged() || working.meta() != event.meta()) {
            context.emit(port, working.document(), working.metaValue());
        } else {
            context.emit(port, event);
        }
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
