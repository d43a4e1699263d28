package io.temblor.pipeline.graph;

import java.util.List;

/// One pipeline: steps that events pass one after the other. What a step emits at `out` goes to the next step,
/// and from the last one to the pipeline's `out`; what it emits at another port leaves the pipeline at the port
/// of that name.
///
/// @param name  in the flow
/// @param steps in order; at least one
public record PipelinePlan(String name, List<Step> steps) {
    public PipelinePlan {
        steps = List.copyOf(steps);
    }

    /// One operator in its place.
    ///
    /// @param id       stable and unique in the flow, such as `parse.0`
    /// @param operator what to make
    /// @param ports    where it emits, `err` included
    public record Step(String id, ComponentPlan operator, List<String> ports) {
        public Step {
            ports = List.copyOf(ports);
        }
    }
}
