package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.Accumulator;

/// What was collected in one stretch of time that windows share ("No pane, no gain", Li and others, 2005).
final class Pane {
    private final long start;
    private final Accumulator[] collected;
    private long heldSince;

    Pane(long start, Accumulator[] collected, long heldSince) {
        this.start = start;
        this.collected = collected;
        this.heldSince = heldSince;
    }

    long start() {
        return start;
    }

    Accumulator[] collected() {
        return collected;
    }

    /// The order of the oldest event in it.
    long heldSince() {
        return heldSince;
    }

    /// An event is in it.
    void hold(long order) {
        heldSince = Math.min(heldSince, order);
    }
}
