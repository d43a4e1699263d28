package io.temblor.pipeline.operator.rate;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.LruTable;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The operator `bucket`. Time is when events came in.
final class BucketOperator implements Operator {
    private static final int VERSION = 1;

    private final BucketMeta reading;
    private final EventKey dimensions;
    private final LruTable<BucketClass> classes;
    private final KeyWriter key = new KeyWriter();

    BucketOperator(BucketSettings settings) {
        reading = new BucketMeta(settings);
        dimensions = new EventKey(settings.dimensions());
        classes = new LruTable<>(settings.maxClasses());
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        RecordValue meta = event.meta();
        String name = reading.classOf(meta, context);
        if (name == null) {
            return;
        }
        key.clear();
        key.add(new StringValue(name));
        if (!EventKey.isShort(key, context)) {
            return;
        }
        SlidingWindow window = window(event, bucket(meta), context);
        if (window != null) {
            context.emit(window.passes(event.ingestNanos()) ? "out" : "overflow", event);
        }
    }

    private BucketClass bucket(RecordValue meta) {
        BucketClass bucket = classes.find(key);
        if (bucket == null) {
            bucket = new BucketClass(reading.cardinality(meta));
            classes.add(key, bucket);
        }
        return bucket;
    }

    /// The window of an event's dimensions.
    ///
    /// @return null if there is none, and the event has left by `err`
    private @Nullable SlidingWindow window(Event event, BucketClass bucket, OperatorContext context) {
        KeyWriter present = dimensions(event, context);
        if (present == null) {
            return null;
        }
        SlidingWindow window = bucket.windows().find(present);
        if (window == null) {
            BucketLimit limit = reading.limit(event.meta(), context);
            if (limit == null) {
                return null;
            }
            window = new SlidingWindow(limit);
            bucket.windows().add(present, window);
        }
        return window;
    }

    private @Nullable KeyWriter dimensions(Event event, OperatorContext context) {
        Value given = event.meta().get("dimensions");
        if (given == null || given instanceof NullValue) {
            return dimensions.of(event, context);
        }
        key.clear();
        key.add(given);
        return EventKey.isShort(key, context) ? key : null;
    }

    @Override
    public Optional<State> snapshot() {
        List<Value> each = new ArrayList<>();
        classes.entries().forEach(bucket -> each.add(bucket.state()));
        return Optional.of(new State(VERSION, RecordValue.of("classes", ArrayValue.of(each))));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        KeyWriter writer = new KeyWriter();
        for (Value each : StateFields.of(state, VERSION).array("classes")) {
            StateFields fields = StateFields.of(each);
            classes.restore(writer, fields.bytes("key"), BucketClass.of(fields));
        }
    }
}
