package io.temblor.pipeline.stage;

import io.temblor.connector.Backend;
import io.temblor.connector.DataSize;
import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.Role;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.ConnectorPlan;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.FlowSettings;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.graph.ReconnectSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One pipeline that runs for itself in its caller's thread, without connectors: for tests, and for programs that have
/// their events at hand.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** (`send` | `tick`)* · `drain`, and then nothing.
///
/// **Failure.** What an operator fails on comes out at the port `err`.
public final class PipelineRun {
    private static final String FROM = "from ";
    private static final String TO = "to ";

    private final List<String> inputs;
    private final List<String> outputs;
    private final PipelineStage stage;
    private final Slot slot;
    private long sequence;

    /// Settings of connectors that are none.
    private record NoSettings() {}

    /// Something that came out. The event is valid as long as it is wanted.
    ///
    /// @param port of the pipeline
    public record Emission(String port, Event event) {}

    /// Makes the operators of a pipeline.
    public PipelineRun(PipelinePlan pipeline, Catalog catalog, NanoClock clock) {
        inputs = pipeline.inputs();
        outputs = pipeline.outputs();
        Stages stages = new Stages(flow(pipeline), new Environment(catalog, clock, Resources.NONE));
        stage = stages.pipelines();
        slot = new Slot(outputs.size());
    }

    private static FlowPlan flow(PipelinePlan pipeline) {
        List<ConnectorPlan> connectors = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (String input : pipeline.inputs()) {
            connectors.add(connector(FROM + input, Role.SOURCE));
            links.add(new Link(FROM + input, Link.OUT, pipeline.name(), input));
        }
        for (String output : pipeline.outputs()) {
            connectors.add(connector(TO + output, Role.SINK));
            links.add(new Link(pipeline.name(), output, TO + output));
        }
        return new FlowPlan(pipeline.name(), settings(), connectors, List.of(pipeline), links);
    }

    private static ConnectorPlan connector(String name, Role role) {
        ReconnectSettings never =
                new ReconnectSettings(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 0, Optional.empty());
        return new ConnectorPlan(
                name,
                "none",
                Backend.JAVA,
                new NoSettings(),
                Set.of(role),
                Optional.empty(),
                List.of(),
                List.of(),
                never);
    }

    private static FlowSettings settings() {
        return new FlowSettings(
                64,
                new DataSize(1),
                FlowSettings.WaitStrategyName.BLOCKING,
                FlowSettings.DecodeIn.PIPELINE,
                1,
                Optional.empty(),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Optional.empty());
    }

    /// Sends an event to a port of the pipeline.
    ///
    /// @param ingestNanos when it came in, in nanoseconds since 1970
    /// @return what came out, in order
    public List<Emission> send(String input, Value value, RecordValue meta, Origin origin, long ingestNanos) {
        slot.use(Slot.Kind.EVENT, inputs.indexOf(input));
        slot.event().setValue(value);
        slot.event().setOrigin(origin, meta, ingestNanos);
        return process();
    }

    /// Tells the operators that time has passed.
    ///
    /// @return what came out, in order
    public List<Emission> tick() {
        slot.signal(Slot.Kind.TICK);
        return process();
    }

    /// Takes out what the operators hold.
    ///
    /// @return what came out, in order
    public List<Emission> drain() {
        slot.signal(Slot.Kind.DRAIN);
        return process();
    }

    private List<Emission> process() {
        stage.process(slot, sequence++);
        List<Emission> emissions = new ArrayList<>();
        for (int i = 0; i < slot.outputs().size(); i++) {
            emissions.add(new Emission(
                    outputs.get(slot.outputs().sink(i)), slot.outputs().event(i).retain()));
        }
        return emissions;
    }
}
