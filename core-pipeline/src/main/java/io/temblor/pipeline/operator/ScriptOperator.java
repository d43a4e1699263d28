package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The operator `script`.
///
/// **Hot path.** An event that the script leaves as it is goes on as it is.
final class ScriptOperator implements Operator {
    private static final int VERSION = 1;

    private final Map<String, ScriptRunner> runners;
    private final Set<String> ports;
    private ScriptRunner last;

    /// @param runners by the port whose events they get; `in` among them
    /// @param ports   the ports of the operator, `err` not among them
    ScriptOperator(Map<String, ScriptRunner> runners, Set<String> ports) {
        this.runners = runners;
        this.ports = ports;
        this.last = Objects.requireNonNull(runners.get("in"));
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        if (runners.size() > 1) {
            turnTo(Objects.requireNonNull(runners.get(context.input())));
        }
        Frame frame = last.run(event, context);
        if (frame != null && !frame.isDropped()) {
            emit(event, frame, context);
        }
    }

    /// The scripts of all ports have one state, which the next one takes from the last one.
    private void turnTo(ScriptRunner next) {
        if (next != last) {
            next.setState(last.state());
            last = next;
        }
    }

    /// The state of the scripts, which may be any value, in an array.
    @Override
    public Optional<State> snapshot() {
        return Optional.of(new State(VERSION, ArrayValue.of(last.state())));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        if (state.version() != VERSION) {
            throw InvalidStateException.version(state.version(), VERSION);
        }
        if (!(state.value() instanceof ArrayValue array) || array.size() != 1) {
            throw new InvalidStateException("expected an array of one, the state of a script, found " + state.value());
        }
        last.setState(array.get(0));
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
