package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event made from another one: with another value, because it failed, or to be kept. Immutable.
record DerivedEvent(
        Value value,
        RecordValue meta,
        long ingestNanos,
        Origin origin,
        @Nullable Failure why) implements Event {

    @Override
    public Optional<Failure> failure() {
        return Optional.ofNullable(why);
    }

    @Override
    public Event retain() {
        return this;
    }
}
