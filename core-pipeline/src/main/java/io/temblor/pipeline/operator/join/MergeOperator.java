package io.temblor.pipeline.operator.join;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.EpochTime;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.KeyedTable;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The operator `merge`. Looks at the clock once for the first event of a key, and then at ticks only.
final class MergeOperator implements Operator {
    static final String INCOMPLETE = "incomplete";

    private static final int VERSION = 1;

    private final List<String> inputs;
    private final EventKey key;
    private final boolean hasTimeout;
    private final long timeoutNanos;
    private final MergeSettings.Form form;
    private final boolean emitsIncomplete;
    private final int maxKeys;

    private final EpochTime time = new EpochTime();
    private final KeyedTable<MergeGroup> groups = new KeyedTable<>();

    /// All groups, in the order in which they began.
    private final SequencedSet<MergeGroup> byAge = new LinkedHashSet<>();

    /// The groups with events that are not safe in a state, in the order of the first of these.
    private final SequencedSet<MergeGroup> held = new LinkedHashSet<>();

    MergeOperator(MergeSettings settings) {
        inputs = settings.inputs();
        key = new EventKey(settings.key());
        hasTimeout = settings.timeout().isPresent();
        timeoutNanos = EpochTime.nanos(settings.timeout().orElse(Duration.ZERO));
        form = settings.form();
        emitsIncomplete = settings.incomplete() == MergeSettings.Incomplete.PORT;
        maxKeys = settings.maxKeys();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        KeyWriter written = key.of(event, context);
        if (written == null) {
            return;
        }
        MergeGroup group = groups.find(written);
        if (group == null) {
            while (groups.size() >= maxKeys) {
                giveUp(byAge.getFirst(), "evicted", context);
            }
            group = new MergeGroup(inputs.size(), hasTimeout ? time.now(context.clock()) : 0);
            add(written, group);
        }
        group.put(inputs.indexOf(context.input()), event.value());
        if (group.isComplete()) {
            remove(group);
            context.emit("out", whole(group), RecordValue.EMPTY);
        } else if (group.order == Long.MAX_VALUE) {
            group.order = context.order();
            held.addLast(group);
        }
    }

    private void add(KeyWriter written, MergeGroup group) {
        groups.add(written, group);
        byAge.addLast(group);
    }

    private void remove(MergeGroup group) {
        groups.remove(group);
        byAge.remove(group);
        held.remove(group);
    }

    private Value whole(MergeGroup group) {
        return switch (form) {
            case RECORD -> group.byInput(inputs);
            case MERGED -> group.merged();
        };
    }

    private void giveUp(MergeGroup group, String why, OperatorContext context) {
        remove(group);
        if (emitsIncomplete) {
            context.emit(INCOMPLETE, whole(group), RecordValue.of(INCOMPLETE, new StringValue(why)));
        }
    }

    @Override
    public void onTick(OperatorContext context) {
        if (!hasTimeout || byAge.isEmpty()) {
            return;
        }
        long now = time.now(context.clock());
        while (!byAge.isEmpty() && now - byAge.getFirst().since >= timeoutNanos) {
            giveUp(byAge.getFirst(), "timeout", context);
        }
    }

    @Override
    public void onDrain(OperatorContext context) {
        while (!byAge.isEmpty()) {
            giveUp(byAge.getFirst(), "end", context);
        }
    }

    @Override
    public boolean needsTicks() {
        return hasTimeout;
    }

    @Override
    public long oldestHeld() {
        return held.isEmpty() ? Long.MAX_VALUE : held.getFirst().order;
    }

    @Override
    public Optional<State> snapshot() {
        List<Value> states = new ArrayList<>(byAge.size());
        for (MergeGroup group : byAge) {
            states.add(RecordValue.builder()
                    .put("key", new BytesValue(group.key()))
                    .put("since", group.since)
                    .put("events", group.byInput(inputs))
                    .build());
        }
        return Optional.of(new State(VERSION, RecordValue.of("groups", ArrayValue.of(states))));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        for (StateFields fields : StateFields.of(state, VERSION).records("groups")) {
            MergeGroup group = new MergeGroup(inputs.size(), fields.integer("since"));
            for (Map.Entry<String, Value> event : fields.fields("events").entries()) {
                put(event.getKey(), event.getValue(), group);
            }
            KeyWriter written = key.of(fields.bytes("key"));
            if (group.isEmpty() || group.isComplete() || groups.find(written) != null) {
                throw new InvalidStateException(
                        "expected some of the events of each key, found none, all, or a key twice");
            }
            add(written, group);
        }
    }

    private void put(String input, Value value, MergeGroup group) throws InvalidStateException {
        int index = inputs.indexOf(input);
        if (index < 0) {
            throw new InvalidStateException(
                    "expected events of the inputs " + String.join(", ", inputs) + ", found one of `" + input + "`");
        }
        group.put(index, value);
    }
}
