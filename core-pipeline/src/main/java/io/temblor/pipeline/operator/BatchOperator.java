package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.EpochTime;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The operator `batch`. Looks at the clock once for the first event of a batch, and then at ticks only: in between
/// the times at which events came in tell enough.
final class BatchOperator implements Operator {
    private static final int VERSION = 1;

    private final int count;
    private final boolean hasTimeout;
    private final long timeoutNanos;
    private final BatchForm form;
    private final EpochTime time = new EpochTime();
    private final List<Value> values = new ArrayList<>();
    private long oldest = Long.MAX_VALUE;
    private long since;
    private long firstIngest;

    BatchOperator(BatchSettings settings) {
        count = settings.count().orElse(Integer.MAX_VALUE);
        hasTimeout = settings.timeout().isPresent();
        timeoutNanos = EpochTime.nanos(settings.timeout().orElse(Duration.ZERO));
        form = settings.form();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        if (values.isEmpty()) {
            since = hasTimeout ? time.now(context.clock()) : 0;
            firstIngest = event.ingestNanos();
        }
        if (oldest == Long.MAX_VALUE) {
            oldest = context.order();
        }
        values.add(form.of(event));
        if (values.size() >= count || hasTimeout && event.ingestNanos() - firstIngest > timeoutNanos) {
            emit(context);
        }
    }

    @Override
    public void onTick(OperatorContext context) {
        if (hasTimeout && !values.isEmpty() && time.now(context.clock()) - since >= timeoutNanos) {
            emit(context);
        }
    }

    @Override
    public void onDrain(OperatorContext context) {
        if (!values.isEmpty()) {
            emit(context);
        }
    }

    private void emit(OperatorContext context) {
        ArrayValue batch = ArrayValue.of(values);
        values.clear();
        oldest = Long.MAX_VALUE;
        context.emit("out", batch, RecordValue.EMPTY);
    }

    @Override
    public boolean needsTicks() {
        return hasTimeout;
    }

    @Override
    public long oldestHeld() {
        return oldest;
    }

    @Override
    public Optional<State> snapshot() {
        RecordValue held = RecordValue.builder()
                .put("values", ArrayValue.of(values))
                .put("since", since)
                .put("first-ingest", firstIngest)
                .build();
        return Optional.of(new State(VERSION, held));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        StateFields fields = StateFields.of(state, VERSION);
        fields.array("values").forEach(values::add);
        since = fields.integer("since");
        firstIngest = fields.integer("first-ingest");
    }
}
