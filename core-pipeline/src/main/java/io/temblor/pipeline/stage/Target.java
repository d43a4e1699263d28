package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import java.util.Set;

/// Where a port leads: an operator or a sink.
interface Target {
    void accept(Event event);

    /// Adds all sinks that can be reached from here, those for what fails aside.
    void addSinks(Set<SinkState> sinks);
}
