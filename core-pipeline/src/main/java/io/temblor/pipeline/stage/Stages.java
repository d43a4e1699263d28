package io.temblor.pipeline.stage;

import io.temblor.connector.Connector;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.Position;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.pipeline.graph.ConnectorPlan;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.FlowSettings;
import io.temblor.pipeline.graph.Link;
import io.temblor.pipeline.metrics.LedgerBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Makes the live stages of a flow from its plan.
///
/// **Failure.** A connector that refuses its settings makes these methods throw [RefusedConnectorException].
public final class Stages {
    private final FlowPlan plan;
    private final Environment environment;
    private final Edge edge;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Sink> sinks = new HashMap<>();
    private final List<SinkState> states = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom();

    /// For one flow in one environment.
    public Stages(FlowPlan plan, Environment environment) {
        this(plan, environment, Edge.DIRECT);
    }

    /// For one flow in one environment.
    ///
    /// @param edge what is between the stages
    public Stages(FlowPlan plan, Environment environment, Edge edge) {
        this.plan = plan;
        this.environment = environment;
        this.edge = edge;
        plan.sinks().forEach(_ -> states.add(new SinkState()));
    }

    /// The flow that is to run.
    public FlowPlan plan() {
        return plan;
    }

    /// What the stages share.
    public Environment environment() {
        return environment;
    }

    /// Makes all connectors, so that every one that refuses its settings is found. The others are kept for
    /// their readers and writers.
    public List<RefusedConnectorException> refusals() {
        List<RefusedConnectorException> refusals = new ArrayList<>();
        plan.sources().forEach(source -> tryOut(() -> sources.put(source.name(), makeSource(source)), refusals));
        plan.sinks().forEach(sink -> tryOut(() -> sinks.put(sink.name(), makeSink(sink)), refusals));
        return refusals;
    }

    /// Releases the connectors that no reader and no writer was made for.
    public void release() {
        sources.values().forEach(Source::release);
        sinks.values().forEach(Sink::release);
        sources.clear();
        sinks.clear();
    }

    private static void tryOut(Runnable maker, List<RefusedConnectorException> refusals) {
        try {
            maker.run();
        } catch (RefusedConnectorException e) {
            refusals.add(e);
        }
    }

    private Source source(ConnectorPlan connector) {
        Source made = sources.remove(connector.name());
        return made == null ? makeSource(connector) : made;
    }

    private Sink sink(ConnectorPlan connector) {
        Sink made = sinks.remove(connector.name());
        return made == null ? makeSink(connector) : made;
    }

    /// The pipelines of one lane.
    public PipelineStage pipelines() {
        return new PipelineStage(plan, environment, edge, List.copyOf(states));
    }

    /// The reader of the source with that number in the plan.
    ///
    /// @param resume    where to continue, by split
    /// @param committed told what is settled
    public SourceReader reader(int index, Inlet inlet, Map<String, Position> resume, SourceReader.Committed committed) {
        ConnectorPlan source = plan.sources().get(index);
        EarlyDecoder decoder = new EarlyDecoder(Wiring.codec(source, environment.catalog()));
        Intake.Setup intake = new Intake.Setup(
                source.name(),
                index,
                new Framing(source, environment.catalog()),
                new LaneChooser(inlet.lanes(), plan.settings().key(), decoder),
                plan.settings().decodeIn() == FlowSettings.DecodeIn.SOURCE ? Optional.of(decoder) : Optional.empty(),
                environment.clock(),
                environment.book().tally(LedgerBook.Entry.IN));
        return new SourceReader(new SourceReader.Parts(
                source.name(),
                source(source),
                intake,
                inlet,
                environment.clock(),
                backoff(source),
                log(source),
                committed,
                resume));
    }

    /// The writer of the sink with that number in the plan.
    public SinkWriter writer(int index) {
        ConnectorPlan sink = plan.sinks().get(index);
        SinkCounts counts = SinkCounts.of(environment.book());
        FailureLog log = log(sink);
        return new SinkWriter(new SinkWriter.Parts(
                sink.name(),
                sink(sink),
                new Encoder(sink, environment.catalog()),
                environment.clock(),
                backoff(sink),
                log,
                plan.settings().batchSize(),
                new Selection(index, upstream(index)),
                new Rejections(index, targetsOfErr(sink.name()), counts, log, edge),
                counts,
                states.get(index)));
    }

    /// The numbers of the sinks whose `err` port is linked to the sink with that number.
    public List<Integer> upstream(int sink) {
        List<ConnectorPlan> sinks = plan.sinks();
        List<Integer> upstream = new ArrayList<>();
        for (int i = 0; i < sinks.size(); i++) {
            Link link = new Link(sinks.get(i).name(), Link.ERR, sinks.get(sink).name());
            if (isSinkErr(link) && plan.links().contains(link)) {
                upstream.add(i);
            }
        }
        return upstream;
    }

    private int targetsOfErr(String sink) {
        return (int) plan.links().stream()
                .filter(link -> link.from().equals(sink) && isSinkErr(link))
                .count();
    }

    private static boolean isSinkErr(Link link) {
        return link.port().equals(Link.ERR);
    }

    @SuppressWarnings("unchecked") // the plan was made from this connector's own settings
    private Connector<Record> connector(ConnectorPlan connector) {
        return (Connector<Record>) environment.catalog().connectors().of(connector);
    }

    private Source makeSource(ConnectorPlan source) {
        try {
            return connector(source).source(source.settings(), context(source));
        } catch (InvalidSettingException e) {
            throw new RefusedConnectorException(plan.name(), source.name(), e);
        }
    }

    private Sink makeSink(ConnectorPlan sink) {
        try {
            return connector(sink).sink(sink.settings(), context(sink));
        } catch (InvalidSettingException e) {
            throw new RefusedConnectorException(plan.name(), sink.name(), e);
        }
    }

    private EngineContext context(ConnectorPlan connector) {
        return new EngineContext(plan.name(), connector.name(), environment);
    }

    private Backoff backoff(ConnectorPlan connector) {
        return new Backoff(connector.reconnect(), random.split());
    }

    private FailureLog log(ConnectorPlan connector) {
        return new FailureLog(plan.name(), connector.name(), environment.clock());
    }
}
