package io.temblor.pipeline.engine;

import java.util.Locale;

/// What a flow is doing.
public enum FlowState {
    /// Reading and writing.
    RUNNING,
    /// The sources rest; what is in flight goes on.
    PAUSED,
    /// The sources have ended; what is in flight goes on to its end.
    DRAINING,
    /// Everything came to its end in good order.
    STOPPED,
    /// Something broke; [RingFlow#failure] says what.
    FAILED;

    /// Whether the flow will not do anything more.
    public boolean isFinal() {
        return this == STOPPED || this == FAILED;
    }

    /// The word for this state in messages.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
