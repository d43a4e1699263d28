package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The operator `batch`. Looks at the clock once for the first event of a batch, and then at ticks only.
final class BatchOperator implements Operator {
    private final int count;
    private final boolean hasTimeout;
    private final long timeoutNanos;
    private final List<Value> values = new ArrayList<>();
    private long oldest = Long.MAX_VALUE;
    private long since;

    BatchOperator(BatchSettings settings) {
        count = settings.count().orElse(Integer.MAX_VALUE);
        hasTimeout = settings.timeout().isPresent();
        timeoutNanos = nanos(settings.timeout().orElse(Duration.ZERO));
    }

    /// A time that is too long for a `long` is as good as the longest.
    private static long nanos(Duration timeout) {
        return timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? timeout.toNanos() : Long.MAX_VALUE;
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        if (values.isEmpty()) {
            oldest = context.order();
            since = hasTimeout ? context.clock().nanos() : 0;
        }
        values.add(event.value());
        if (values.size() >= count) {
            emit(context);
        }
    }

    @Override
    public void onTick(OperatorContext context) {
        if (hasTimeout && !values.isEmpty() && context.clock().nanos() - since >= timeoutNanos) {
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
}
