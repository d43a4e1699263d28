package io.temblor.cli;

import io.temblor.connector.Role;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.ComponentPlan;
import io.temblor.pipeline.graph.ConnectorPlan;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.graph.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One flow as text: its nodes, its links, and what it promises.
final class FlowPage {
    private static final String INDENT = "  ";

    private final FlowPlan flow;
    private final Catalog catalog;

    FlowPage(FlowPlan flow, Catalog catalog) {
        this.flow = flow;
        this.catalog = catalog;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("flow " + flow.name());
        section("nodes", nodes(), lines);
        section("links", flow.links().stream().map(Link::toString).toList(), lines);
        section(
                "delivery",
                Promise.of(flow, catalog).stream().map(FlowPage::promise).toList(),
                lines);
        return lines;
    }

    private static void section(String title, List<String> content, List<String> lines) {
        lines.add(INDENT + title);
        content.forEach(line -> lines.add(INDENT + INDENT + line));
    }

    private List<String> nodes() {
        Table table = new Table();
        for (ConnectorPlan connector : flow.connectors()) {
            table.row(connector.name(), roles(connector), chain(connector));
        }
        for (PipelinePlan pipeline : flow.pipelines()) {
            table.row(pipeline.name(), "pipeline", steps(pipeline));
        }
        return table.lines();
    }

    private static String roles(ConnectorPlan connector) {
        return connector.roles().isEmpty()
                ? "not linked"
                : String.join(
                        ", ",
                        connector.roles().stream().sorted().map(Role::toString).toList());
    }

    /// What bytes pass, in the order in which they do: on their way in, then on their way out.
    private static String chain(ConnectorPlan connector) {
        List<String> ways = new ArrayList<>();
        if (connector.roles().contains(Role.SOURCE)) {
            ways.add(connector.type() + types(connector.preprocessors(), " | ", "") + codec(connector, " | ", ""));
        }
        if (connector.roles().contains(Role.SINK)) {
            ways.add(codec(connector, "", " | ") + types(connector.postprocessors(), "", " | ") + connector.type());
        }
        return ways.isEmpty() ? connector.type() : String.join("; ", ways);
    }

    private static String codec(ConnectorPlan connector, String before, String after) {
        return connector.codec().map(codec -> before + codec.type() + after).orElse("");
    }

    private static String types(List<ComponentPlan> components, String before, String after) {
        return components.stream()
                .map(component -> before + component.type() + after)
                .collect(Collectors.joining());
    }

    private static String steps(PipelinePlan pipeline) {
        return String.join(
                " | ",
                pipeline.steps().stream().map(step -> step.operator().type()).toList());
    }

    private static String promise(Promise promise) {
        return promise.from() + " -> " + promise.to() + ": " + promise.guarantee() + " (" + promise.reason() + ")";
    }
}
