package io.temblor.pipeline.operator.rate;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.EpochTime;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.LruTable;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operator `dedupe`.
final class DedupeOperator implements Operator {
    private static final int VERSION = 1;

    private final EventKey key;
    private final boolean hasTtl;
    private final long ttlNanos;
    private final boolean keepDuplicates;
    private final LruTable<Seen> seen;
    private final EpochTime time = new EpochTime();

    /// A key that was seen, and when its event passed.
    private static final class Seen extends LruTable.Entry {
        private long passed;

        private Seen(long passed) {
            this.passed = passed;
        }
    }

    DedupeOperator(DedupeSettings settings) {
        key = new EventKey(Optional.of(settings.key()));
        hasTtl = settings.ttl().isPresent();
        ttlNanos = settings.ttl().map(EpochTime::nanos).orElse(Long.MAX_VALUE);
        keepDuplicates = settings.keepDuplicates();
        seen = new LruTable<>(settings.capacity());
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        KeyWriter present = key.of(event, context);
        if (present == null) {
            return;
        }
        if (isFirst(present, context.clock())) {
            context.emit("out", event);
        } else if (keepDuplicates) {
            context.emit("duplicate", event);
        }
    }

    private boolean isFirst(KeyWriter present, NanoClock clock) {
        long now = hasTtl ? time.now(clock) : 0;
        Seen earlier = seen.find(present);
        if (earlier == null) {
            seen.add(present, new Seen(now));
            return true;
        }
        if (hasTtl && now - earlier.passed >= ttlNanos) {
            earlier.passed = now;
            return true;
        }
        return false;
    }

    @Override
    public Optional<State> snapshot() {
        List<Value> keys = new ArrayList<>();
        for (Seen each : seen.entries()) {
            keys.add(RecordValue.builder()
                    .put("key", new BytesValue(each.key()))
                    .put("passed", each.passed)
                    .build());
        }
        return Optional.of(new State(VERSION, RecordValue.of("seen", ArrayValue.of(keys))));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        KeyWriter writer = new KeyWriter();
        for (Value each : StateFields.of(state, VERSION).array("seen")) {
            StateFields fields = StateFields.of(each);
            seen.restore(writer, fields.bytes("key"), new Seen(fields.integer("passed", 0, Long.MAX_VALUE)));
        }
    }
}
