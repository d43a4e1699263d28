package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import io.temblor.pipeline.graph.PipelinePlan.End;
import io.temblor.pipeline.graph.PipelinePlan.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `steps`: operators that events pass one after the other. What a step emits at `out` goes to the next one,
/// and from the last one to the pipeline's `out`; what it emits at another port leaves the pipeline at the port of
/// that name.
final class StepsReader {
    private static final String KEY = "steps";

    private final StepReader reader;
    private final String name;
    private final Section section;

    StepsReader(StepReader reader, String name, Section section) {
        this.reader = reader;
        this.name = name;
        this.section = section;
    }

    PipelineDraft read() {
        List<Section> sections = section.components(KEY);
        int count = section.count(KEY);
        if (count == 0) {
            section.problem(KEY, "must have at least one step, such as passthrough");
        }
        List<PipelinePlan.Step> steps = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            reader.read(name + "." + i, sections.get(i)).ifPresent(steps::add);
        }
        boolean complete = count > 0 && steps.size() == count;
        return new PipelineDraft(name, section, new PipelinePlan(name, steps, wires(steps)), complete);
    }

    private List<Wire> wires(List<PipelinePlan.Step> steps) {
        List<Wire> wires = new ArrayList<>();
        End from = End.ofPipeline(Link.IN);
        for (PipelinePlan.Step step : steps) {
            wires.add(new Wire(from, new End(step.id(), in(step))));
            from = new End(step.id(), Link.OUT);
        }
        for (PipelinePlan.Step step : steps) {
            for (String port : step.ports()) {
                if (!port.equals(Link.OUT) || step == steps.getLast()) {
                    wires.add(new Wire(new End(step.id(), port), End.ofPipeline(port)));
                }
            }
        }
        return wires;
    }

    private String in(PipelinePlan.Step step) {
        Optional<String> other =
                step.inputs().stream().filter(input -> !input.equals(Link.IN)).findFirst();
        other.ifPresent(input -> section.problem(
                KEY,
                "the operator `" + step.operator().type() + "` takes events at " + String.join(", ", step.inputs())
                        + ", which steps one after the other cannot give it; write the pipeline as nodes and links"));
        return Link.IN;
    }
}
