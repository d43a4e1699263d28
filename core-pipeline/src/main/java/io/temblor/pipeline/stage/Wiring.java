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
import io.temblor.pipeline.operator.OperatorMaker;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Makes the live graph of one lane from a plan, from the sinks backwards, so that every port's targets exist
/// before the port.
final class Wiring {
    private final FlowPlan plan;
    private final Catalog catalog;
    private final PipelineStage stage;
    private final StageCounts counts;
    private final Map<String, Integer> sinks = new HashMap<>();
    private final List<SinkState> states;
    private final Map<Integer, Target> sinkTargets = new HashMap<>();
    private final SequencedMap<String, OperatorNode> nodes = new LinkedHashMap<>();

    Wiring(FlowPlan plan, Catalog catalog, PipelineStage stage, StageCounts counts, List<SinkState> states) {
        this.plan = plan;
        this.catalog = catalog;
        this.stage = stage;
        this.counts = counts;
        this.states = states;
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
                    port(source.name(), Link.OUT),
                    port(source.name(), Link.ERR)));
        }
        return entries;
    }

    /// All operators, each before those that it emits to.
    List<OperatorNode> nodesInOrder() {
        return List.copyOf(nodes.sequencedValues().reversed());
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

    private Port port(String node, String port) {
        return new Port(port, behind(node, port), counts, new FailureLog(plan.name(), node, stage.clock()));
    }

    /// All that a port of a connector or a pipeline is linked to.
    private List<Target> behind(String node, String port) {
        List<Target> targets = new ArrayList<>();
        for (Link link : plan.links()) {
            if (link.from().equals(node) && link.port().equals(port)) {
                targets.addAll(targets(link));
            }
        }
        return targets;
    }

    private List<Target> targets(Link link) {
        Integer sink = sinks.get(link.to());
        return sink == null
                ? behind(pipeline(link.to()), PipelinePlan.End.ofPipeline(link.input()))
                : List.of(sinkTargets.computeIfAbsent(sink, this::sink));
    }

    private Target sink(int index) {
        return stage.behindEdge(new SinkTarget(stage, index, states.get(index)));
    }

    /// All that is wired to one end in a pipeline: operators, and what the pipeline itself is linked to.
    private List<Target> behind(PipelinePlan pipeline, PipelinePlan.End from) {
        List<Target> targets = new ArrayList<>();
        for (PipelinePlan.End to : pipeline.behind(from)) {
            if (to.isOfPipeline()) {
                targets.addAll(behind(pipeline.name(), to.port()));
            } else {
                targets.add(stage.behindEdge(node(pipeline, to.step()).input(to.port())));
            }
        }
        return targets;
    }

    private OperatorNode node(PipelinePlan pipeline, String id) {
        OperatorNode known = nodes.get(id);
        if (known != null) {
            return known;
        }
        PipelinePlan.Step step = pipeline.step(id);
        List<Port> ports = new ArrayList<>();
        for (String name : step.ports()) {
            ports.add(new Port(name, behind(pipeline, new PipelinePlan.End(id, name)), counts, stage.log()));
        }
        OperatorNode made = new OperatorNode(id, operator(step.operator()), stage, ports);
        nodes.put(id, made);
        return made;
    }

    private Operator operator(ComponentPlan operator) {
        if (operator.settings() instanceof OperatorMaker maker) {
            return maker.operator();
        }
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
