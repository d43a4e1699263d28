package io.temblor.pipeline.stage;

import io.temblor.connector.Event;

/// The events that one sink has taken and not settled, in order, by id. A ring of reused entries.
///
/// **Threading.** That of the sink.
final class Window {
    private final Entry[] entries;
    private final int mask;
    private long tail;
    private long head;
    private long stamped;

    /// A window for so many events at once, rounded up to a power of two.
    Window(int capacity) {
        int size = Integer.highestOneBit(Math.max(2, capacity * 2 - 1));
        entries = new Entry[size];
        for (int i = 0; i < size; i++) {
            entries[i] = new Entry();
        }
        mask = size - 1;
    }

    boolean isFull() {
        return head - tail == entries.length;
    }

    boolean isEmpty() {
        return head == tail;
    }

    /// The id of the oldest event, if there is one.
    long first() {
        return tail;
    }

    /// The id behind the newest event.
    long end() {
        return head;
    }

    void add(Slot slot, int lane, long sequence, Event event) {
        entries[(int) head & mask].take(slot, lane, sequence, event);
        head++;
    }

    /// The event with an id between [#first] and [#end].
    Entry entry(long id) {
        if (id < tail || id >= head) {
            throw new IllegalArgumentException(
                    "no event has the id " + id + "; those not settled are " + tail + " to " + (head - 1));
        }
        return entries[(int) id & mask];
    }

    /// The lowest sequence of a lane that is not settled, or [Long#MAX_VALUE].
    long oldestUnsettled(int lane) {
        for (long id = tail; id < head; id++) {
            Entry entry = entries[(int) id & mask];
            if (entry.lane() == lane && entry.state() != Entry.State.SETTLED) {
                return entry.sequence();
            }
        }
        return Long.MAX_VALUE;
    }

    /// Whether events were added since the last [#stamp].
    boolean hasUnstamped() {
        return stamped < head;
    }

    /// Says when all those events were taken that were added since the last call.
    void stamp(long nanos) {
        for (; stamped < head; stamped++) {
            entries[(int) stamped & mask].setTakenNanos(nanos);
        }
    }

    /// When the oldest event was taken that is not settled, or [SinkState#NOTHING]; to be asked after [#slide].
    long unsettledSince() {
        return tail < stamped ? entries[(int) tail & mask].takenNanos() : SinkState.NOTHING;
    }

    /// Forgets the settled events at the front.
    void slide() {
        while (tail < head && entries[(int) tail & mask].state() == Entry.State.SETTLED) {
            entries[(int) tail & mask].clear();
            tail++;
        }
    }
}
