package io.temblor.pipeline.stage;

import io.temblor.connector.NanoClock;

/// Whether a sink takes events now, and how long they wait: what its writer tells the pipelines.
///
/// **Threading.** One thread writes, any thread reads.
final class SinkState {
    /// The time that stands for no event.
    static final long NOTHING = Long.MIN_VALUE;

    private volatile boolean open = true;
    private volatile long unsettledSince = NOTHING;

    boolean isOpen() {
        return open;
    }

    void setOpen(boolean takesEvents) {
        if (open != takesEvents) {
            open = takesEvents;
        }
    }

    /// How long the oldest event has been waiting that the sink has taken and not settled, or 0.
    long delayNanos(NanoClock clock) {
        long since = unsettledSince;
        return since == NOTHING ? 0 : Math.max(0, clock.nanos() - since);
    }

    /// @param nanos when the oldest event was taken that is not settled, or [#NOTHING]
    void setUnsettledSince(long nanos) {
        if (unsettledSince != nanos) {
            unsettledSince = nanos;
        }
    }
}
