package io.temblor.cli.graph;

import io.temblor.connector.Role;
import io.temblor.pipeline.graph.ConnectorPlan;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.graph.PipelinePlan;
import java.util.ArrayList;
import java.util.List;

/// Plans as lines for a terminal.
public final class TextDrawing {
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private TextDrawing() {}

    /// The lines of flows, with a blank one between two of them.
    public static List<String> ofFlows(List<FlowPlan> flows) {
        TextDrawing text = new TextDrawing();
        flows.forEach(text::flow);
        return text.lines;
    }

    /// The lines of one pipeline alone.
    public static List<String> ofPipeline(PipelinePlan pipeline) {
        TextDrawing text = new TextDrawing();
        text.pipeline("", pipeline);
        return text.lines;
    }

    private void flow(FlowPlan flow) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add("flow " + flow.name());
        section(
                INDENT,
                "connectors",
                aligned(flow.connectors().stream().map(TextDrawing::connector).toList()));
        flow.pipelines().forEach(pipeline -> pipeline(INDENT, pipeline));
        section(INDENT, "links", flow.links().stream().map(Link::toString).toList());
    }

    private static List<String> connector(ConnectorPlan connector) {
        List<String> roles =
                connector.roles().stream().sorted().map(Role::toString).toList();
        return List.of(connector.name(), String.join(", ", roles), connector.type());
    }

    private void pipeline(String indent, PipelinePlan pipeline) {
        lines.add(indent + "pipeline " + pipeline.name());
        section(
                indent + INDENT,
                "steps",
                aligned(pipeline.steps().stream()
                        .map(step -> List.of(
                                PlanNames.ofStep(step, pipeline),
                                step.operator().type()))
                        .toList()));
        section(
                indent + INDENT,
                "wires",
                pipeline.wires().stream().map(wire -> wire(wire, pipeline)).toList());
    }

    private static String wire(PipelinePlan.Wire wire, PipelinePlan pipeline) {
        return end(wire.from(), pipeline, Link.OUT) + " -> " + end(wire.to(), pipeline, Link.IN);
    }

    private static String end(PipelinePlan.End end, PipelinePlan pipeline, String usual) {
        if (end.isOfPipeline()) {
            return end.port();
        }
        String name = PlanNames.ofStep(end.step(), pipeline);
        return end.port().equals(usual) ? name : name + "/" + end.port();
    }

    private void section(String indent, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add(indent + title);
            content.forEach(line -> lines.add(indent + INDENT + line));
        }
    }

    /// Rows of cells, each column as wide as it must be.
    private static List<String> aligned(List<List<String>> rows) {
        List<String> all = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i))
                        .append(" "
                                .repeat(
                                        i + 1 < row.size()
                                                ? width(rows, i) - row.get(i).length() + 2
                                                : 0));
            }
            all.add(line.toString());
        }
        return all;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
