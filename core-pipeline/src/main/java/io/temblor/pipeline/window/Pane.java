package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.AccumulatorSet;

/// What was collected in one stretch of time that windows share ("No pane, no gain", Li and others, 2005).
final class Pane {
    private final long start;
    private final AccumulatorSet collected;
    private long heldSince;

    Pane(long start, AccumulatorSet collected, long heldSince) {
        this.start = start;
        this.collected = collected;
        this.heldSince = heldSince;
    }

    long start() {
        return start;
    }

    AccumulatorSet collected() {
        return collected;
    }

    /// The order of the oldest event in it; [Long#MAX_VALUE] if all came before a restart.
    long heldSince() {
        return heldSince;
    }

    /// Whether it has events that came after a restart.
    boolean isHeld() {
        return heldSince != Long.MAX_VALUE;
    }

    /// An event is in it, the first one since a restart.
    void hold(long order) {
        heldSince = order;
    }
}
