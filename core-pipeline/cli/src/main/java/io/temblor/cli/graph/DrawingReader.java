package io.temblor.cli.graph;

import io.temblor.cli.graph.Drawing.Arrow;
import io.temblor.cli.graph.Drawing.Box;
import io.temblor.cli.graph.Drawing.Frame;
import io.temblor.cli.graph.Drawing.Shape;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.graph.PipelinePlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes drawings of plans. The ports of a pipeline are boxes of their own: at them links end and wires
/// begin.
public final class DrawingReader {
    private final List<Arrow> arrows = new ArrayList<>();

    private DrawingReader() {}

    /// Flows, each in a frame.
    public static Drawing ofFlows(List<FlowPlan> flows) {
        DrawingReader reader = new DrawingReader();
        List<Frame> frames = flows.stream().map(reader::flow).toList();
        return new Drawing(frames, reader.arrows);
    }

    /// One pipeline alone.
    public static Drawing ofPipeline(PipelinePlan pipeline) {
        DrawingReader reader = new DrawingReader();
        Frame frame = reader.pipeline("", pipeline, pipeline.inputs(), pipeline.outputs());
        return new Drawing(List.of(frame), reader.arrows);
    }

    private Frame flow(FlowPlan flow) {
        String prefix = flow.name() + "/";
        List<Box> boxes = flow.connectors().stream()
                .map(connector -> new Box(
                        prefix + connector.name(),
                        Shape.CONNECTOR,
                        PlanNames.named(connector.name(), connector.type())))
                .toList();
        List<Frame> pipelines = flow.pipelines().stream()
                .map(pipeline -> pipeline(inside(prefix), pipeline, entered(flow, pipeline), left(flow, pipeline)))
                .toList();
        for (Link link : flow.links()) {
            boolean fromPipeline = isPipeline(flow, link.from());
            String from = fromPipeline ? inside(prefix) + link.from() + output(link.port()) : prefix + link.from();
            String to =
                    isPipeline(flow, link.to()) ? inside(prefix) + link.to() + input(link.input()) : prefix + link.to();
            arrows.add(new Arrow(from, to, fromPipeline ? "" : PlanNames.way(link.port(), Link.IN)));
        }
        return new Frame("flow " + flow.name(), boxes, pipelines);
    }

    /// What the ids of all that is in pipelines begin with: no connector has such an id.
    private static String inside(String prefix) {
        return prefix + "/";
    }

    private static boolean isPipeline(FlowPlan flow, String node) {
        return flow.pipelines().stream().anyMatch(pipeline -> pipeline.name().equals(node));
    }

    /// The inputs of a pipeline: those with wires, and those with links.
    private static Set<String> entered(FlowPlan flow, PipelinePlan pipeline) {
        Set<String> inputs = new LinkedHashSet<>(pipeline.inputs());
        flow.links().stream()
                .filter(link -> link.to().equals(pipeline.name()))
                .forEach(link -> inputs.add(link.input()));
        return inputs;
    }

    private static Set<String> left(FlowPlan flow, PipelinePlan pipeline) {
        Set<String> outputs = new LinkedHashSet<>(pipeline.outputs());
        flow.links().stream()
                .filter(link -> link.from().equals(pipeline.name()))
                .forEach(link -> outputs.add(link.port()));
        return outputs;
    }

    private Frame pipeline(String prefix, PipelinePlan pipeline, Iterable<String> inputs, Iterable<String> outputs) {
        String own = prefix + pipeline.name();
        List<Box> boxes = new ArrayList<>();
        inputs.forEach(port -> boxes.add(new Box(own + input(port), Shape.PORT, port)));
        for (PipelinePlan.Step step : pipeline.steps()) {
            boxes.add(new Box(
                    prefix + step.id(),
                    Shape.STEP,
                    PlanNames.named(
                            PlanNames.ofStep(step, pipeline), step.operator().type())));
        }
        outputs.forEach(port -> boxes.add(new Box(own + output(port), Shape.PORT, port)));
        for (PipelinePlan.Wire wire : pipeline.wires()) {
            boolean fromPort = wire.from().isOfPipeline();
            boolean toPort = wire.to().isOfPipeline();
            arrows.add(new Arrow(
                    fromPort
                            ? own + input(wire.from().port())
                            : prefix + wire.from().step(),
                    toPort ? own + output(wire.to().port()) : prefix + wire.to().step(),
                    PlanNames.way(
                            fromPort ? Link.OUT : wire.from().port(),
                            toPort ? Link.IN : wire.to().port())));
        }
        return new Frame("pipeline " + pipeline.name(), boxes, List.of());
    }

    private static String input(String port) {
        return "<" + port;
    }

    private static String output(String port) {
        return ">" + port;
    }
}
