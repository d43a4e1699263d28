package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Frame;
import java.util.Set;

/// The operator `script`.
///
/// **Hot path.** An event that the script leaves as it is goes on as it is.
final class ScriptOperator implements Operator {
    private final ScriptRunner runner;
    private final Set<String> ports;

    /// @param ports the ports of the operator, `err` not among them
    ScriptOperator(ScriptRunner runner, Set<String> ports) {
        this.runner = runner;
        this.ports = ports;
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        Frame frame = runner.run(event, context);
        if (frame != null && !frame.isDropped()) {
            emit(event, frame, context);
        }
    }

    private void emit(Event event, Frame frame, OperatorContext context) {
        String port = frame.port();
        if (!ports.contains(port) && !port.equals("err")) {
            context.fail(
                    "unknown-port",
                    "the script emits to the port `" + port + "`, which is not known; known are " + ports
                            + "; ports whose names are computed are listed in the setting ports");
            return;
        }
        Value value = frame.emitted();
        if (value != null) {
            context.emit(port, value, frame.metaValue());
        } else if (frame.isChanged() || frame.meta() != event.meta()) {
            context.emit(port, frame.document(), frame.metaValue());
        } else {
            context.emit(port, event);
        }
    }
}
