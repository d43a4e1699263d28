package io.temblor.bench;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;

/// An event that is a document and has no past.
record DocumentEvent(Document document, Origin origin) implements Event {
    @Override
    public Value value() {
        return document.value();
    }

    @Override
    public RecordValue meta() {
        return RecordValue.EMPTY;
    }

    @Override
    public long ingestNanos() {
        return 0;
    }

    @Override
    public Optional<Failure> failure() {
        return Optional.empty();
    }

    @Override
    public Event retain() {
        Document copy = new Document();
        copy.copyFrom(document);
        return new DocumentEvent(copy, origin);
    }
}
