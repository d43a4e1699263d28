package io.temblor.pipeline.operator.join;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.operator.join.JoinEvents.Waiting;
import io.temblor.pipeline.state.EpochTime;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.KeyedTable;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The operator `join`. The time of an event is when it came in; what is over by the time of a later event or by the
/// clock finds no partner any more.
final class JoinOperator implements Operator {
    static final String LEFT = "left";
    static final String RIGHT = "right";

    private static final int VERSION = 1;

    private final EventKey key;
    private final long within;
    private final JoinSettings.Kind kind;
    private final int maxEventsPerKey;
    private final int maxEvents;

    private final KeyedTable<JoinEvents> keys = new KeyedTable<>();

    /// All events that wait, in the order in which they came: those that are safe in a state, and the others.
    private final SequencedSet<Waiting> restored = new LinkedHashSet<>();

    private final SequencedSet<Waiting> held = new LinkedHashSet<>();
    private long number;

    JoinOperator(JoinSettings settings) {
        key = new EventKey(settings.key());
        within = EpochTime.nanos(settings.within());
        kind = settings.kind();
        maxEventsPerKey = settings.maxEventsPerKey();
        maxEvents = settings.maxEvents();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        KeyWriter written = key.of(event, context);
        if (written == null) {
            return;
        }
        long time = event.ingestNanos();
        boolean left = context.input().equals(LEFT);
        letGoBefore(time, context);
        JoinEvents events = keys.find(written);
        boolean matched = events != null && pair(events, left, event.value(), time, context);
        while (events != null && events.size() >= maxEventsPerKey) {
            letGo(events.oldest(), context);
        }
        while (size() >= maxEvents) {
            letGo(oldest(), context);
        }
        Waiting waiting = new Waiting(events(written), left, event.value(), time, number++, context.order());
        waiting.matched = matched;
        add(waiting, held);
    }

    /// The events of a key, which may have been removed since they were last asked for.
    private JoinEvents events(KeyWriter written) {
        JoinEvents present = keys.find(written);
        if (present == null) {
            present = new JoinEvents();
            keys.add(written, present);
        }
        return present;
    }

    private static void add(Waiting waiting, SequencedSet<Waiting> all) {
        all.addLast(waiting);
        waiting.events.side(waiting.left).addLast(waiting);
    }

    /// Emits an event with each of the other side that is near enough.
    ///
    /// @return whether there was one
    private boolean pair(JoinEvents events, boolean left, Value value, long time, OperatorContext context) {
        boolean matched = false;
        for (Waiting other : events.side(!left)) {
            if (Math.abs(time - other.time) <= within) {
                other.matched = true;
                matched = true;
                emit(left ? value : other.value, left ? other.value : value, context);
            }
        }
        return matched;
    }

    private static void emit(Value left, Value right, OperatorContext context) {
        RecordValue pair =
                RecordValue.builder().put(LEFT, left).put(RIGHT, right).build();
        context.emit("out", pair, RecordValue.EMPTY);
    }

    private int size() {
        return restored.size() + held.size();
    }

    private Waiting oldest() {
        return restored.isEmpty() ? held.getFirst() : restored.getFirst();
    }

    private void letGoBefore(long time, OperatorContext context) {
        while (size() > 0 && time - oldest().time > within) {
            letGo(oldest(), context);
        }
    }

    private void letGo(Waiting waiting, OperatorContext context) {
        boolean _ = restored.remove(waiting) || held.remove(waiting);
        JoinEvents events = waiting.events;
        events.side(waiting.left).removeFirst();
        if (events.size() == 0) {
            keys.remove(events);
        }
        if (waiting.matched) {
            return;
        }
        if (waiting.left && kind != JoinSettings.Kind.INNER) {
            emit(waiting.value, Value.NULL, context);
        } else if (!waiting.left && kind == JoinSettings.Kind.OUTER) {
            emit(Value.NULL, waiting.value, context);
        }
    }

    @Override
    public void onTick(OperatorContext context) {
        if (size() > 0) {
            letGoBefore(context.clock().epochNanos(), context);
        }
    }

    @Override
    public void onDrain(OperatorContext context) {
        while (size() > 0) {
            letGo(oldest(), context);
        }
    }

    @Override
    public boolean needsTicks() {
        return true;
    }

    @Override
    public long oldestHeld() {
        return held.isEmpty() ? Long.MAX_VALUE : held.getFirst().order;
    }

    @Override
    public Optional<State> snapshot() {
        List<Value> events = new ArrayList<>(size());
        restored.forEach(waiting -> events.add(state(waiting)));
        held.forEach(waiting -> events.add(state(waiting)));
        return Optional.of(new State(VERSION, RecordValue.of("events", ArrayValue.of(events))));
    }

    private static RecordValue state(Waiting waiting) {
        return RecordValue.builder()
                .put("key", new BytesValue(waiting.events.key()))
                .put(LEFT, waiting.left)
                .put("matched", waiting.matched)
                .put("time", waiting.time)
                .put("event", waiting.value)
                .build();
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        for (StateFields fields : StateFields.of(state, VERSION).records("events")) {
            JoinEvents events = events(key.of(fields.bytes("key")));
            Waiting waiting = new Waiting(
                    events, fields.bool(LEFT), fields.value("event"), fields.integer("time"), number++, Long.MAX_VALUE);
            waiting.matched = fields.bool("matched");
            add(waiting, restored);
        }
    }
}
