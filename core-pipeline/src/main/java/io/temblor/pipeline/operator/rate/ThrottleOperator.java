package io.temblor.pipeline.operator.rate;

import io.temblor.connector.Event;
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

/// The operator `throttle`: a token bucket for each key.
final class ThrottleOperator implements Operator {
    private static final int VERSION = 1;

    private final TokenBucket.Limits limits;
    private final EventKey key;
    private final boolean keepOverflow;
    private final LruTable<TokenBucket> buckets;
    private final EpochTime time = new EpochTime();

    ThrottleOperator(ThrottleSettings settings) {
        long interval = EpochTime.nanos(settings.interval());
        limits = new TokenBucket.Limits(
                settings.rate(), interval, interval * settings.burst().orElse(settings.rate()));
        key = new EventKey(settings.key());
        keepOverflow = settings.keepOverflow();
        buckets = new LruTable<>(settings.maxKeys());
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        KeyWriter present = key.of(event, context);
        if (present == null) {
            return;
        }
        long now = time.now(context.clock());
        TokenBucket bucket = buckets.find(present);
        if (bucket == null) {
            bucket = new TokenBucket(limits, now);
            buckets.add(present, bucket);
        }
        if (bucket.spend(now)) {
            context.emit("out", event);
        } else if (keepOverflow) {
            context.emit("overflow", event);
        }
    }

    @Override
    public Optional<State> snapshot() {
        List<Value> kept = new ArrayList<>();
        for (TokenBucket bucket : buckets.entries()) {
            kept.add(RecordValue.builder()
                    .put("key", new BytesValue(bucket.key()))
                    .put("units", bucket.units())
                    .put("filled", bucket.filled())
                    .build());
        }
        return Optional.of(new State(VERSION, RecordValue.of("buckets", ArrayValue.of(kept))));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        KeyWriter writer = new KeyWriter();
        for (Value each : StateFields.of(state, VERSION).array("buckets")) {
            StateFields fields = StateFields.of(each);
            buckets.restore(writer, fields.bytes("key"), new TokenBucket(limits, fields));
        }
    }
}
