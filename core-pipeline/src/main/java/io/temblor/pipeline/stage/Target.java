package io.temblor.pipeline.stage;

import io.temblor.connector.Event;

/// Where a port leads: an operator or a sink.
interface Target {
    void accept(Event event);

    /// Whether what is sent here can be delivered now, as far as is known.
    boolean isOpen();
}
