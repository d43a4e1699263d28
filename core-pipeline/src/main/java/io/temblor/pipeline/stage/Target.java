package io.temblor.pipeline.stage;

import io.temblor.connector.Event;

/// Where a port leads: an operator or a sink.
interface Target {
    void accept(Event event);

    /// Whether what is sent here can be delivered now, as far as is known.
    boolean isOpen();

    /// How long the oldest event has been waiting for its outcome that a sink has taken here or behind, in
    /// nanoseconds; 0 if none waits.
    long delayNanos();
}
