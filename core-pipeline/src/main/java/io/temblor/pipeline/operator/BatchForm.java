package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;

/// What a batch has of each of its events.
public enum BatchForm {
    /// Its value.
    VALUES {
        @Override
        Value of(Event event) {
            return event.value();
        }
    },
    /// A record of its value, its metadata and its time, as Tremor has it.
    EVENTS {
        @Override
        Value of(Event event) {
            RecordValue data = RecordValue.builder()
                    .put("value", event.value())
                    .put("meta", event.meta())
                    .put("ingest_ns", event.ingestNanos())
                    .put("kind", Value.NULL)
                    .put("is_batch", BoolValue.FALSE)
                    .build();
            return RecordValue.of("data", data);
        }
    };

    abstract Value of(Event event);
}
