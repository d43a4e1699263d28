package io.temblor.pipeline.window;

/// A group in sliding windows.
final class RunningGroup extends Group {
    private final Running events;

    /// How many events have come since the last result.
    long since;

    /// The order of the first of them; [Long#MAX_VALUE] if there is none.
    long sinceOrder = Long.MAX_VALUE;

    RunningGroup(Running events) {
        this.events = events;
    }

    Running events() {
        return events;
    }

    /// Events that were part of a result are not held, though later results need them, too.
    @Override
    public long held() {
        return sinceOrder;
    }
}
