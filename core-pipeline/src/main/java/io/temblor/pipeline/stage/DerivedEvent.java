package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event made from another one: with another value, because it failed, or to be kept.
///
/// **Threading.** That of the pipelines; sinks see it through a document of their own.
final class DerivedEvent implements Event {
    private final Document document;
    private final RecordValue meta;
    private final long ingestNanos;
    private final Origin origin;
    private final @Nullable Failure why;

    DerivedEvent(Value value, RecordValue meta, long ingestNanos, Origin origin, @Nullable Failure why) {
        this(Document.of(value), meta, ingestNanos, origin, why);
    }

    DerivedEvent(Document document, RecordValue meta, long ingestNanos, Origin origin, @Nullable Failure why) {
        this.document = document;
        this.meta = meta;
        this.ingestNanos = ingestNanos;
        this.origin = origin;
        this.why = why;
    }

    @Override
    public Value value() {
        return document.value();
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public RecordValue meta() {
        return meta;
    }

    @Override
    public long ingestNanos() {
        return ingestNanos;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Optional<Failure> failure() {
        return Optional.ofNullable(why);
    }

    @Override
    public Event retain() {
        return this;
    }
}
