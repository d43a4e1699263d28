package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The event of a slot: the bytes that came in, and their value once they are decoded.
///
/// **Threading.** The slot's: one stage after the other.
///
/// **Ownership.** Its bytes lie in an array of the slot's own, which is kept and overwritten lap after lap.
final class SlotEvent implements Event {
    /// An array that grew beyond this is not kept, so that one lap of large events does not hold memory for
    /// ever.
    private static final int KEPT_CAPACITY = 16 * 1024;

    private static final int FIRST_CAPACITY = 256;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;
    private boolean hasBytes;
    private @Nullable Value value;
    private RecordValue ownMeta = RecordValue.EMPTY;
    private Origin origin = PipelineStage.NOWHERE;
    private long ingestNanos;
    private @Nullable Failure failure;

    void setBytes(byte[] source, int offset, int newLength) {
        if (bytes.length < newLength) {
            bytes = new byte[newLength <= KEPT_CAPACITY ? Integer.highestOneBit(newLength * 2 - 1) : newLength];
        }
        System.arraycopy(source, offset, bytes, 0, newLength);
        length = newLength;
        hasBytes = true;
        value = null;
    }

    void setValue(Value newValue) {
        value = newValue;
    }

    void setOrigin(Origin newOrigin, RecordValue meta, long newIngestNanos) {
        origin = newOrigin;
        ownMeta = meta;
        ingestNanos = newIngestNanos;
    }

    void setFailure(Failure newFailure) {
        failure = newFailure;
    }

    /// Gives back a large array.
    void trim() {
        if (bytes.length > KEPT_CAPACITY) {
            bytes = new byte[FIRST_CAPACITY];
            hasBytes = false;
            length = 0;
        }
    }

    /// Forgets the event, so that a quiet flow does not keep the last lap's values alive.
    void clear() {
        hasBytes = false;
        length = 0;
        value = null;
        failure = null;
        origin = PipelineStage.NOWHERE;
        ownMeta = RecordValue.EMPTY;
    }

    boolean hasBytes() {
        return hasBytes;
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] copyOfBytes() {
        return Arrays.copyOf(bytes, length);
    }

    boolean isDecoded() {
        return value != null;
    }

    @Override
    public Value value() {
        return value == null ? Value.NULL : value;
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
        return new DerivedEvent(value(), meta(), ingestNanos, origin, failure);
    }
}
