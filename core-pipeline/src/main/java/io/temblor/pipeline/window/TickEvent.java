package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;

/// What is in place of an event when time alone has passed: null, without metadata.
///
/// @param ingestNanos the time
public record TickEvent(long ingestNanos) implements Event {
    private static final Origin ORIGIN = new Origin("", new Split(""));

    @Override
    public Value value() {
        return Value.NULL;
    }

    @Override
    public RecordValue meta() {
        return RecordValue.EMPTY;
    }

    @Override
    public Origin origin() {
        return ORIGIN;
    }

    @Override
    public Optional<Failure> failure() {
        return Optional.empty();
    }

    @Override
    public Event retain() {
        return this;
    }
}
