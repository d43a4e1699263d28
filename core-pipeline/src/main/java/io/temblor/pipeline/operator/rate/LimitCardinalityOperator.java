package io.temblor.pipeline.operator.rate;

import io.temblor.connector.Event;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.FieldPath;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.EpochTime;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The operator `limit-cardinality`.
final class LimitCardinalityOperator implements Operator {
    private static final int VERSION = 1;

    private final LimitCardinalitySettings settings;
    private final List<CardinalityLimit> fields;
    private final EventKey key;
    private final DistinctValues keys;
    private final long intervalNanos;
    private final EpochTime time = new EpochTime();
    private long begun = Long.MIN_VALUE;

    LimitCardinalityOperator(LimitCardinalitySettings settings) {
        this.settings = settings;
        this.fields = settings.fields().stream()
                .map(path -> new CardinalityLimit(FieldPath.parse(path), DistinctValues.of(settings)))
                .toList();
        this.key = new EventKey(settings.key());
        this.keys = DistinctValues.of(settings);
        this.intervalNanos = settings.interval().map(EpochTime::nanos).orElse(0L);
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        if (intervalNanos > 0) {
            begin(time.now(context.clock()));
        }
        if (fields.isEmpty()) {
            limitKey(event, context);
        } else if (look(event.document(), context)) {
            switch (settings.action()) {
                case DROP_EVENT -> limitEvent(event, context);
                case DROP_FIELD -> limitFields(event, null, context);
                case REPLACE -> limitFields(event, settings.replacement(), context);
            }
        }
    }

    /// Forgets all values if an interval is over. Intervals follow one another without gaps.
    private void begin(long now) {
        if (begun == Long.MIN_VALUE) {
            begun = now;
        } else if (now - begun >= intervalNanos) {
            begun = now - (now - begun) % intervalNanos;
            keys.clear();
            fields.forEach(field -> field.values().clear());
        }
    }

    private void limitKey(Event event, OperatorContext context) {
        KeyWriter present = key.of(event, context);
        if (present == null) {
            return;
        }
        if (keys.admits(present)) {
            keys.add(present);
            context.emit("out", event);
        } else {
            overflow(event, context);
        }
    }

    /// Looks at all fields; false if one of them is too long to be remembered, and the event has left by `err`.
    private boolean look(Document document, OperatorContext context) {
        for (CardinalityLimit field : fields) {
            if (!EventKey.isShort(field.look(document), context)) {
                return false;
            }
        }
        return true;
    }

    /// Of an event that does not pass nothing is remembered.
    private void limitEvent(Event event, OperatorContext context) {
        for (CardinalityLimit field : fields) {
            if (!field.admits()) {
                overflow(event, context);
                return;
            }
        }
        fields.forEach(CardinalityLimit::remember);
        context.emit("out", event);
    }

    /// @param replacement null to remove
    private void limitFields(Event event, @Nullable Value replacement, OperatorContext context) {
        Value changed = null;
        for (CardinalityLimit field : fields) {
            if (field.admits()) {
                field.remember();
            } else {
                Value before = changed == null ? event.value() : changed;
                changed = replacement == null ? field.removed(before) : field.replaced(before, replacement);
            }
        }
        if (changed == null) {
            context.emit("out", event);
        } else {
            context.emit("out", changed, event.meta());
        }
    }

    private void overflow(Event event, OperatorContext context) {
        if (settings.keepOverflow()) {
            context.emit("overflow", event);
        }
    }

    @Override
    public Optional<State> snapshot() {
        List<Value> values = new ArrayList<>();
        fields.forEach(field -> values.add(field.values().state()));
        RecordValue remembered = RecordValue.builder()
                .put("begun", begun)
                .put("keys", keys.state())
                .put("fields", ArrayValue.of(values))
                .build();
        return Optional.of(new State(VERSION, remembered));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        StateFields remembered = StateFields.of(state, VERSION);
        begun = remembered.integer("begun");
        keys.restore(remembered.value("keys"));
        ArrayValue values = remembered.array("fields");
        if (values.size() != fields.size()) {
            throw new InvalidStateException(
                    "expected the values of " + fields.size() + " fields, found those of " + values.size());
        }
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).values().restore(values.get(i));
        }
    }
}
