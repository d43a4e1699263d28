package io.temblor.pipeline.embed;

import io.temblor.connector.Event;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.operator.OperatorProvider;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.List;
import java.util.Optional;

/// An operator that emits each event with the one before it, and with how many seconds before it came; at
/// ticks it emits the last event once a minute.
final class Remembering implements OperatorProvider<NoSettings> {
    @Override
    public ComponentType<NoSettings> type() {
        return new ComponentType<>("remembering", "remembers the last event", NoSettings.class, "");
    }

    @Override
    public List<String> inputs(NoSettings settings) {
        return List.of("in", "side");
    }

    @Override
    public Operator operator(NoSettings settings) {
        return new Last();
    }

    private static final class Last implements Operator {
        private static final long SECOND = 1_000_000_000L;

        private Value value = Value.NULL;
        private long since;
        private boolean any;

        @Override
        public void onEvent(Event event, OperatorContext context) {
            long now = context.clock().epochNanos();
            RecordValue.Builder emitted = RecordValue.builder().put("now", event.value());
            if (any) {
                emitted.put("before", value).put("seconds", (now - since) / SECOND);
            }
            context.emit("out", emitted.put("input", context.input()).build(), RecordValue.EMPTY);
            value = event.value();
            since = now;
            any = true;
        }

        @Override
        public void onTick(OperatorContext context) {
            long now = context.clock().epochNanos();
            if (any && now - since >= 60 * SECOND) {
                since = now;
                context.emit("out", RecordValue.of("still", value), RecordValue.EMPTY);
            }
        }

        @Override
        public boolean needsTicks() {
            return true;
        }

        @Override
        public Optional<State> snapshot() {
            return any
                    ? Optional.of(new State(1, RecordValue.of("value", value).with("since", new IntegerValue(since))))
                    : Optional.empty();
        }

        @Override
        public void restore(State state) throws InvalidStateException {
            StateFields fields = StateFields.of(state, 1);
            value = fields.value("value");
            since = fields.integer("since");
            any = true;
        }
    }
}
