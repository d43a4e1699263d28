package io.temblor.pipeline.stage;

import org.jspecify.annotations.Nullable;

/// One place in a lane: an event or a signal on its way through the stages, with all that came out of it.
///
/// **Threading.** No locks: a slot belongs to the source until it is published, then to the pipeline stage
/// until that stage has passed it, then to all sinks at once, which only read it. What a sink rejects is
/// written into a part of the slot that is that sink's own, and read by the sinks behind it.
public final class Slot {

    /// What a slot carries.
    public enum Kind {
        /// Nothing: claimed and not used.
        EMPTY,
        /// An event, decoded or not.
        EVENT,
        /// Bytes that could not be framed.
        MALFORMED,
        /// Time has passed.
        TICK,
        /// A checkpoint: all that came before is to be made durable.
        BARRIER,
        /// The sources rest from here on.
        PAUSE,
        /// The sources work again.
        RESUME,
        /// The end: operators give out what they hold, sinks flush.
        DRAIN
    }

    private final SlotEvent event = new SlotEvent();
    private final Outputs outputs = new Outputs();
    private final @Nullable Outputs[] rejections;
    private Kind kind = Kind.EMPTY;
    private int source;
    private long oldestHeld = Long.MAX_VALUE;

    /// An empty slot of a flow with so many sinks.
    public Slot(int sinks) {
        rejections = new Outputs[sinks];
    }

    /// What the slot carries.
    public Kind kind() {
        return kind;
    }

    /// Makes the slot a signal, or empty.
    public void signal(Kind signal) {
        clear();
        kind = signal;
    }

    /// The bytes of the slot's event.
    public int weight() {
        return event.length();
    }

    /// All stages are through with the slot: gives back what is too large to keep.
    public void trim() {
        event.trim();
    }

    void use(Kind newKind, int newSource) {
        clear();
        kind = newKind;
        source = newSource;
    }

    int source() {
        return source;
    }

    SlotEvent event() {
        return event;
    }

    Outputs outputs() {
        return outputs;
    }

    /// What `sink` has rejected, for the sinks that its `err` port is linked to; null if it is nothing.
    @Nullable
    Outputs rejections(int sink) {
        return rejections[sink];
    }

    Outputs rejectionsToFill(int sink) {
        Outputs own = rejections[sink];
        if (own == null) {
            own = new Outputs();
            rejections[sink] = own;
        }
        return own;
    }

    /// Events from this sequence on were still held by operators when the pipelines had passed this slot.
    public long oldestHeld() {
        return oldestHeld;
    }

    void setOldestHeld(long sequence) {
        oldestHeld = sequence;
    }

    private void clear() {
        event.clear();
        outputs.clear();
        for (Outputs own : rejections) {
            if (own != null) {
                own.clear();
            }
        }
        oldestHeld = Long.MAX_VALUE;
    }
}
