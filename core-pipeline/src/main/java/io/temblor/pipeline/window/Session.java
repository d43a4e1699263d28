package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.Accumulator;

/// Events of a group that are near to each other.
final class Session {
    private final Accumulator[] collected;
    private long first;
    private long last;
    private long heldSince;
    private boolean emitted;

    Session(Accumulator[] collected, long first, long last, long heldSince) {
        this.collected = collected;
        this.first = first;
        this.last = last;
        this.heldSince = heldSince;
    }

    Accumulator[] collected() {
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

    /// The order of the oldest event in it; [Long#MAX_VALUE] once it has been emitted.
    long heldSince() {
        return emitted ? Long.MAX_VALUE : heldSince;
    }

    boolean isEmitted() {
        return emitted;
    }

    void setEmitted(boolean out) {
        emitted = out;
    }

    /// Reaches to a further time.
    void extend(long time) {
        first = Math.min(first, time);
        last = Math.max(last, time);
    }

    /// Takes in a session that comes after it.
    void join(Session after) {
        TumblingWindows.merge(after.collected, collected);
        last = Math.max(last, after.last);
        heldSince = Math.min(heldSince, after.heldSince);
        emitted |= after.emitted;
    }
}
