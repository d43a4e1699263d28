package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import java.util.Set;

/// A target with the edge that leads to it.
record EdgeTarget(Edge edge, Target target) implements Target {

    /// A target behind an edge, which is the target itself if nothing happens on the way.
    static Target of(Edge edge, Target target) {
        return edge == Edge.DIRECT ? target : new EdgeTarget(edge, target);
    }

    @Override
    public void accept(Event event) {
        target.accept(edge.carry(event));
    }

    @Override
    public void addSinks(Set<SinkState> sinks) {
        target.addSinks(sinks);
    }
}
