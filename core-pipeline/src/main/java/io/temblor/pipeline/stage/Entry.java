package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import org.jspecify.annotations.Nullable;

/// One event at one sink, from the moment it is taken until it is settled. Reused.
final class Entry {

    /// What has become of the event.
    enum State {
        /// To be written, for the first time or again.
        OPEN,
        /// To be written again after a while.
        AGAIN,
        /// Written; the sink will say later.
        PENDING,
        /// Delivered or rejected.
        SETTLED
    }

    private int lane;
    private long sequence;
    private @Nullable Slot slot;
    private @Nullable Event event;
    private State state = State.SETTLED;
    private long takenNanos;

    void take(Slot newSlot, int newLane, long newSequence, Event newEvent) {
        slot = newSlot;
        lane = newLane;
        sequence = newSequence;
        event = newEvent;
        state = State.OPEN;
    }

    State state() {
        return state;
    }

    void setState(State newState) {
        state = newState;
    }

    /// When the event was taken; see [Window#stamp].
    long takenNanos() {
        return takenNanos;
    }

    void setTakenNanos(long nanos) {
        takenNanos = nanos;
    }

    int lane() {
        return lane;
    }

    long sequence() {
        return sequence;
    }

    Slot slot() {
        Slot present = slot;
        if (present == null) {
            throw new IllegalStateException("nothing was taken");
        }
        return present;
    }

    Event event() {
        Event present = event;
        if (present == null) {
            throw new IllegalStateException("nothing was taken");
        }
        return present;
    }

    void clear() {
        slot = null;
        event = null;
    }
}
