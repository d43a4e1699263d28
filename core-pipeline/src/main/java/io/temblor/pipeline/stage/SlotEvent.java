package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The event of a slot: the bytes that came in, and what they stand for once they are decoded.
///
/// **Threading.** The slot's: one stage after the other.
///
/// **Ownership.** Its bytes lie in a document of the slot's own, which is kept and overwritten lap after lap.
final class SlotEvent implements Event {
    private Document document = new Document();
    private boolean hasBytes;
    private RecordValue ownMeta = RecordValue.EMPTY;
    private Origin origin = PipelineStage.NOWHERE;
    private long ingestNanos;
    private @Nullable Failure failure;

    void setBytes(byte[] source, int offset, int newLength) {
        document.fill(source, offset, newLength);
        hasBytes = true;
    }

    /// Takes over the bytes of another document, with all that is known of them.
    ///
    /// @return the document that the event had, to be used again
    Document exchange(Document decoded) {
        Document former = document;
        document = decoded;
        hasBytes = true;
        return former;
    }

    void setValue(Value newValue) {
        document.setValue(newValue);
    }

    void setOrigin(Origin newOrigin, RecordValue meta, long newIngestNanos) {
        origin = newOrigin;
        ownMeta = meta;
        ingestNanos = newIngestNanos;
    }

    void setFailure(Failure newFailure) {
        failure = newFailure;
    }

    /// Gives back large arrays.
    void trim() {
        document.trim();
        hasBytes &= document.length() > 0;
    }

    /// Forgets the event, so that a quiet flow does not keep the last lap's values alive.
    void clear() {
        hasBytes = false;
        document.clear();
        failure = null;
        origin = PipelineStage.NOWHERE;
        ownMeta = RecordValue.EMPTY;
    }

    boolean hasBytes() {
        return hasBytes;
    }

    byte[] array() {
        return document.bytes();
    }

    int length() {
        return document.length();
    }

    byte[] copyOfBytes() {
        return Arrays.copyOf(document.bytes(), document.length());
    }

    boolean isDecoded() {
        return document.hasValue();
    }

    @Override
    public Value value() {
        return document.hasValue() ? document.value() : Value.NULL;
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public RecordValue meta() {
        RecordValue shared = origin.split().meta();
        if (ownMeta.size() == 0) {
            return shared;
        }
        return shared.size() == 0
                ? ownMeta
                : RecordValue.builder().putAll(shared).putAll(ownMeta).build();
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
        return Optional.ofNullable(failure);
    }

    @Override
    public Event retain() {
        Document kept = new Document(0);
        if (document.hasValue()) {
            kept.copyFrom(document);
        } else {
            kept.setValue(Value.NULL);
        }
        return new DerivedEvent(kept, meta(), ingestNanos, origin, failure);
    }
}
