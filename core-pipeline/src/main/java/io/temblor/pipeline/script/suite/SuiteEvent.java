package io.temblor.pipeline.script.suite;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;

/// What `event` stands for in tests: an empty record, from nowhere.
record SuiteEvent(long ingestNanos) implements Event {
    private static final Origin NOWHERE = new Origin("", new Split(""));

    @Override
    public Value value() {
        return RecordValue.EMPTY;
    }

    @Override
    public RecordValue meta() {
        return RecordValue.EMPTY;
    }

    @Override
    public Origin origin() {
        return NOWHERE;
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
