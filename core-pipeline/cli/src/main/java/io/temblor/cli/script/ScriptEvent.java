package io.temblor.cli.script;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;

/// An event that no flow has.
public record ScriptEvent(Document document, long ingestNanos, Origin origin) implements Event {
    @Override
    public Value value() {
        return document.value();
    }

    @Override
    public RecordValue meta() {
        return RecordValue.EMPTY;
    }

    @Override
    public Optional<Failure> failure() {
        return Optional.empty();
    }

    @Override
    public Event retain() {
        Document copy = new Document(document.length());
        copy.copyFrom(document);
        return new ScriptEvent(copy, ingestNanos, origin);
    }
}
