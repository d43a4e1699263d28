package io.temblor.connector.testkit;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;

/// The event that an entry of a [ListBatch] stands for.
abstract class EntryEvent implements Event {
    /// When every event of a test came in: 2026-01-01T00:00Z.
    static final long INGEST_NANOS = 1_767_225_600_000_000_000L;

    abstract ListBatch.Entry entry();

    @Override
    public Value value() {
        return entry().value();
    }

    @Override
    public RecordValue meta() {
        return entry().meta();
    }

    @Override
    public long ingestNanos() {
        return INGEST_NANOS;
    }

    @Override
    public Origin origin() {
        return entry().origin();
    }

    @Override
    public Optional<Failure> failure() {
        return Optional.empty();
    }

    @Override
    public Event retain() {
        ListBatch.Entry kept = entry();
        return new EntryEvent() {
            @Override
            ListBatch.Entry entry() {
                return kept;
            }
        };
    }

    @Override
    public String toString() {
        return entry().value().toString();
    }
}
