package io.temblor.pipeline.troy;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.script.check.CheckedFlow;
import io.temblor.pipeline.script.check.CheckedFlow.CreatedConnector;
import io.temblor.pipeline.script.check.CheckedFlow.CreatedPipeline;
import io.temblor.pipeline.script.check.QueryPorts;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes one flow.
final class FlowImport {
    private static final String ARGS = "args";

    private final CheckedFlow flow;
    private final FlowNodes nodes;
    private final ConnectorImport connectors;
    private final Surroundings surroundings;
    private final HoconPage page;
    private final List<Lack> lacks = new ArrayList<>();

    FlowImport(
            CheckedFlow flow, Catalog catalog, Configuration configuration, Surroundings surroundings, HoconPage page) {
        this.flow = flow;
        this.nodes = new FlowNodes(flow);
        this.connectors = new ConnectorImport(catalog, configuration);
        this.surroundings = surroundings;
        this.page = page;
    }

    /// Writes the flow.
    ///
    /// @return what is not carried over
    List<Lack> write() throws InvalidScriptException {
        page.from(flow.span());
        flow.definition().doc().ifPresent(page::comment);
        if (nodes.links().isEmpty()) {
            nodes.lacks().forEach(this::lack);
            lack(new Lack(
                    flow.span(), "the flow `" + flow.name() + "` connects nothing", "there is nothing that could run"));
            return lacks;
        }
        page.open("flow." + Hocon.key(flow.name()));
        page.comments(nodes.idle());
        writeConnectors();
        writePipelines();
        writeLinks();
        page.close();
        return lacks;
    }

    private void lack(Lack lack) {
        lacks.add(lack);
        page.comment("not carried over: " + lack.text());
    }

    private void writeConnectors() {
        page.open("connectors");
        nodes.connectors().forEach(this::connector);
        nodes.nothing().ifPresent(node -> {
            page.from(flow.span());
            page.record(node, Map.of("type", "null"));
        });
        page.close();
    }

    private void connector(String node, CreatedConnector connector) {
        Carrying carried = connectors.carry(connector, nodes.roles(node));
        if (nodes.isOnStderr(node)) {
            carried.set("stream", "stderr");
        }
        lacks.addAll(carried.lacks());
        page.from(connector.create().span());
        page.comments(carried.comments());
        if (!carried.lacks().isEmpty()) {
            page.quote(connector.definition().span().text());
        }
        page.record(node, carried.settings());
    }

    private void writePipelines() throws InvalidScriptException {
        if (nodes.pipelines().isEmpty()) {
            return;
        }
        page.blank();
        page.open("pipelines");
        for (Map.Entry<String, CreatedPipeline> each : nodes.pipelines().entrySet()) {
            pipeline(each.getKey(), each.getValue());
        }
        page.close();
    }

    private void pipeline(String node, CreatedPipeline pipeline) throws InvalidScriptException {
        PipelineText text = surroundings.text(pipeline.definition(), flow);
        page.from(pipeline.create().span());
        pipeline.definition().doc().ifPresent(page::comment);
        if (!node.equals(pipeline.name())) {
            page.comment(
                    "This is the pipeline `" + pipeline.name() + "`; connectors and pipelines share their names here.");
        }
        text.lacks().forEach(this::lack);
        page.open(Hocon.key(node));
        ports(pipeline.ports());
        if (pipeline.args().size() > 0) {
            args(pipeline);
        }
        List<String> folders = surroundings.folders(text);
        if (!folders.isEmpty()) {
            page.set("modules", folders);
        }
        page.text("query", text.toString());
        page.close();
    }

    /// What HOCON cannot say, such as numbers beyond 64 bits with a sign, would be another value when it is
    /// read.
    private void args(CreatedPipeline pipeline) {
        Map<String, Object> args = new LinkedHashMap<>();
        pipeline.args().entries().forEach(arg -> args.put(arg.getKey(), arg.getValue()));
        Optional<Value> read = ConfigFiles.ofText("args", Hocon.setting(ARGS, args))
                .load()
                .root()
                .value(ARGS, Value.class);
        if (!read.equals(Optional.of(pipeline.args()))) {
            lack(new Lack(
                    pipeline.create().span(),
                    "the arguments of the pipeline `" + pipeline.name() + "` cannot be written as they are: "
                            + pipeline.args(),
                    "compute them within the pipeline"));
        }
        page.record(ARGS, args);
    }

    private void ports(QueryPorts ports) {
        if (!ports.inputs().equals(QueryPorts.USUAL.inputs())) {
            page.set("inputs", ports.inputs());
        }
        if (!ports.outputs().equals(QueryPorts.USUAL.outputs())) {
            page.set("outputs", ports.outputs());
        }
    }

    private void writeLinks() {
        page.blank();
        nodes.lacks().forEach(this::lack);
        Map<String, Span> links = new LinkedHashMap<>();
        for (Map.Entry<Link, Span> link : nodes.links().entrySet()) {
            links.put(link.getKey().toString(), link.getValue());
        }
        page.list("links", links);
    }
}
