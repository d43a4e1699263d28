package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.Optional;

/// The operator `counter`.
final class CounterOperator implements Operator {
    private static final int VERSION = 1;

    private long count;

    @Override
    public void onEvent(Event event, OperatorContext context) {
        count++;
        RecordValue counted = RecordValue.builder()
                .put("count", count)
                .put("event", event.value())
                .build();
        context.emit("out", counted, event.meta());
    }

    @Override
    public Optional<State> snapshot() {
        return Optional.of(
                new State(VERSION, RecordValue.builder().put("count", count).build()));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        count = StateFields.of(state, VERSION).integer("count", 0, Long.MAX_VALUE);
    }
}
