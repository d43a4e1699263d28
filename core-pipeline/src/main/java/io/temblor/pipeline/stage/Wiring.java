package io.temblor.pipeline.stage;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.ComponentPlan;
import io.temblor.pipeline.graph.ConnectorPlan;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the live graph of one lane from a plan, from the sinks backwards, so that every port's targets exist
/// before the port.
final class Wiring {
    private final FlowPlan plan;
    private final Catalog catalog;
    private final PipelineStage stage;
    private final StageCounts counts;
    private final Map<String, Integer> sinks = new HashMap<>();
    private final Map<String, Target> heads = new HashMap<>();
    private final List<OperatorNode> nodes = new ArrayList<>();

    Wiring(FlowPlan plan, Catalog catalog, PipelineStage stage, StageCounts counts) {
        this.plan = plan;
        this.catalog = catalog;
        this.stage = stage;
        this.counts = counts;
        for (ConnectorPlan sink : plan.sinks()) {
            sinks.put(sink.name(), sinks.size());
        }
    }

    List<PipelineStage.Entry> entries() {
        List<PipelineStage.Entry> entries = new ArrayList<>();
        for (ConnectorPlan source : plan.sources()) {
            entries.add(new PipelineStage.Entry(
                    source.name(),
                    codec(source, catalog),
                    port(source.name(), Link.OUT, Link.OUT),
                    port(source.name(), Link.ERR, Link.ERR)));
        }
        return entries;
    }

    /// All operators, each before those that it emits to.
    List<OperatorNode> nodesInOrder() {
        return nodes.reversed();
    }

    /// A fresh codec of a connector, or null if it has none.
    static @Nullable Codec codec(ConnectorPlan connector, Catalog catalog) {
        return connector.codec().map(codec -> codec(codec, catalog)).orElse(null);
    }

    private static Codec codec(ComponentPlan codec, Catalog catalog) {
        @SuppressWarnings("unchecked") // the plan was made from this provider's own settings
        CodecProvider<Record> provider =
                (CodecProvider<Record>) present(catalog.codecs().get(codec.type()));
        return provider.codec(codec.settings());
    }

    private Port port(String node, String port, String name) {
        List<Target> targets = new ArrayList<>();
        for (Link link : plan.links()) {
            if (link.from().equals(node) && link.port().equals(port)) {
                targets.add(target(link.to()));
            }
        }
        return new Port(name, targets, counts, new FailureLog(plan.name(), node, stage.clock()));
    }

    private Target target(String node) {
        Target known = heads.get(node);
        if (known != null) {
            return known;
        }
        Integer sink = sinks.get(node);
        Target made = sink == null ? head(pipeline(node)) : stage.behindEdge(stage.sink(sink));
        heads.put(node, made);
        return made;
    }

    private Target head(PipelinePlan pipeline) {
        @Nullable Target next = null;
        for (PipelinePlan.Step step : pipeline.steps().reversed()) {
            OperatorNode node =
                    new OperatorNode(step.id(), operator(step.operator()), stage, ports(pipeline, step, next));
            nodes.add(node);
            next = stage.behindEdge(node);
        }
        return present(next);
    }

    /// The ports of a step: `out` leads to the next step, if there is one; everything else leaves the
    /// pipeline.
    private List<Port> ports(PipelinePlan pipeline, PipelinePlan.Step step, @Nullable Target next) {
        List<Port> ports = new ArrayList<>();
        for (String name : step.ports()) {
            if (next != null && name.equals(Link.OUT)) {
                ports.add(new Port(name, List.of(next), counts, stage.log()));
            } else {
                ports.add(port(pipeline.name(), name, name));
            }
        }
        return ports;
    }

    private Operator operator(ComponentPlan operator) {
        @SuppressWarnings("unchecked") // the plan was made from this provider's own settings
        OperatorProvider<Record> provider =
                (OperatorProvider<Record>) present(catalog.operators().get(operator.type()));
        return provider.operator(operator.settings());
    }

    private PipelinePlan pipeline(String name) {
        return plan.pipelines().stream()
                .filter(pipeline -> pipeline.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T present(@Nullable T planned) {
        return Objects.requireNonNull(planned, "the plan names what the catalog does not have");
    }
}
