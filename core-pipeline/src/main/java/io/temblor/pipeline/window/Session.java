package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.AccumulatorSet;

/// Events of a group that are near to each other.
final class Session {
    private final AccumulatorSet collected;
    private long first;
    private long last;
    private long heldSince;
    private boolean emitted;

    Session(AccumulatorSet collected, long first, long last, long heldSince) {
        this.collected = collected;
        this.first = first;
        this.last = last;
        this.heldSince = heldSince;
    }

    AccumulatorSet collected() {
        return collected;
    }

    /// The time of the first event.
    long first() {
        return first;
    }

    /// The time of the last event.
    long last() {
        return last;
    }

    /// The order of the oldest event in it that no result knows of; [Long#MAX_VALUE] if there is none.
    long heldSince() {
        return heldSince;
    }

    boolean isEmitted() {
        return emitted;
    }

    /// Its result has gone out.
    void setEmitted() {
        emitted = true;
        heldSince = Long.MAX_VALUE;
    }

    /// Is to have a further result when it is over.
    void reopen() {
        emitted = false;
    }

    /// Reaches to a further event.
    void extend(long time, long order) {
        first = Math.min(first, time);
        last = Math.max(last, time);
        heldSince = Math.min(heldSince, order);
    }

    /// Reaches to the end of a session that comes after it.
    void join(Session after) {
        last = Math.max(last, after.last);
        heldSince = Math.min(heldSince, after.heldSince);
        emitted |= after.emitted;
    }
}
