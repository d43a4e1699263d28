package io.temblor.pipeline.graph;

import java.util.List;

/// The flows of one configuration, checked.
///
/// @param flows in the order of the files
public record Plan(List<FlowPlan> flows) {
    public Plan {
        flows = List.copyOf(flows);
    }
}
