package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.List;
import java.util.Optional;

/// The operator `round-robin`.
final class RoundRobinOperator implements Operator {
    private static final int VERSION = 1;

    private final List<String> outputs;
    private int next;

    RoundRobinOperator(RoundRobinSettings settings) {
        outputs = settings.outputs();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        int chosen = firstOpen(context);
        next = (chosen + 1) % outputs.size();
        context.emit(outputs.get(chosen), event);
    }

    /// Where nothing is open, the event waits for the one whose turn it is.
    private int firstOpen(OperatorContext context) {
        for (int i = 0; i < outputs.size(); i++) {
            int candidate = (next + i) % outputs.size();
            if (context.isOpen(outputs.get(candidate))) {
                return candidate;
            }
        }
        return next;
    }

    @Override
    public Optional<State> snapshot() {
        return Optional.of(
                new State(VERSION, RecordValue.builder().put("next", next).build()));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        next = (int) StateFields.of(state, VERSION).integer("next", 0, outputs.size() - 1L);
    }
}
