package io.temblor.cli.graph;

import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.graph.PipelinePlan;

/// How parts of a plan are called.
final class PlanNames {
    private PlanNames() {}

    /// The name of a step in its pipeline: its number if it has none.
    static String ofStep(PipelinePlan.Step step, PipelinePlan pipeline) {
        return ofStep(step.id(), pipeline);
    }

    static String ofStep(String id, PipelinePlan pipeline) {
        String prefix = pipeline.name() + ".";
        return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }

    /// A name with a type in a second line, unless the one says what the other does.
    static String named(String name, String type) {
        return name.equals(type) ? name : name + "\n" + type;
    }

    /// What an arrow says of the ports at its ends: nothing of the usual ones.
    static String way(String output, String input) {
        String from = output.equals(Link.OUT) ? "" : output;
        return input.equals(Link.IN) ? from : from + " -> " + input;
    }
}
