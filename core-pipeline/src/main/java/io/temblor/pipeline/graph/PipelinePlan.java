package io.temblor.pipeline.graph;

import java.util.List;
import java.util.stream.Stream;

/// One pipeline: a graph of operators without circles, with ports where events enter and leave.
///
/// @param name  in the flow
/// @param steps the operators, in the order of their text
/// @param wires what is connected, in the order in which an event takes the ways
public record PipelinePlan(String name, List<Step> steps, List<Wire> wires) {
    public PipelinePlan {
        steps = List.copyOf(steps);
        wires = List.copyOf(wires);
    }

    /// One operator in its place.
    ///
    /// @param id       stable and unique in the flow, such as `parse.0`
    /// @param operator what to make
    /// @param inputs   where it takes events
    /// @param ports    where it emits, `err` included
    public record Step(String id, ComponentPlan operator, List<String> inputs, List<String> ports) {
        public Step {
            inputs = List.copyOf(inputs);
            ports = List.copyOf(ports);
        }
    }

    /// One end of a wire.
    ///
    /// @param step the id of a step; empty for the pipeline itself
    /// @param port of the step or the pipeline
    public record End(String step, String port) {

        /// A port of the pipeline itself.
        public static End ofPipeline(String port) {
            return new End("", port);
        }

        /// Whether it is a port of the pipeline itself.
        public boolean isOfPipeline() {
            return step.isEmpty();
        }
    }

    /// A way from where events come in or are emitted to where they are taken or leave.
    public record Wire(End from, End to) {}

    /// The ports at which events can enter the pipeline.
    public List<String> inputs() {
        return ports(wires.stream().map(Wire::from));
    }

    /// The ports at which events can leave the pipeline.
    public List<String> outputs() {
        return ports(wires.stream().map(Wire::to));
    }

    private static List<String> ports(Stream<End> ends) {
        return ends.filter(End::isOfPipeline).map(End::port).distinct().toList();
    }

    /// The places that a wire leads to from here.
    public List<End> behind(End from) {
        return wires.stream()
                .filter(wire -> wire.from().equals(from))
                .map(Wire::to)
                .toList();
    }

    /// The step of an id.
    public Step step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }
}
