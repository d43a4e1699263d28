package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import java.util.Set;

/// A sink as a target: what is sent there stays in the slot.
final class SinkTarget implements Target {
    private final PipelineStage stage;
    private final int index;
    private final SinkState state;

    SinkTarget(PipelineStage stage, int index, SinkState state) {
        this.stage = stage;
        this.index = index;
        this.state = state;
    }

    @Override
    public void accept(Event event) {
        stage.current().outputs().add(index, event);
    }

    @Override
    public void addSinks(Set<SinkState> sinks) {
        sinks.add(state);
    }
}
