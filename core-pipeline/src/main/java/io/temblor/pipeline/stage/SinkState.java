package io.temblor.pipeline.stage;

/// Whether a sink takes events now: what its writer tells the pipelines.
///
/// **Threading.** One thread writes, any thread reads.
final class SinkState {
    private volatile boolean open = true;

    boolean isOpen() {
        return open;
    }

    void setOpen(boolean takesEvents) {
        if (open != takesEvents) {
            open = takesEvents;
        }
    }
}
