package io.temblor.pipeline.embed;

import io.temblor.connector.Position;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.metrics.Ledger;
import io.temblor.pipeline.stage.Edge;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.PipelineStage;
import io.temblor.pipeline.stage.SinkWriter;
import io.temblor.pipeline.stage.Slot;
import io.temblor.pipeline.stage.SourceReader;
import io.temblor.pipeline.stage.Stages;
import io.temblor.pipeline.state.FlowSnapshot;
import io.temblor.pipeline.state.InvalidStateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A flow that runs in its caller's thread: every event passes all stages before the next call returns.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** `restore`? · (`step` | `advance` | `snapshot`)* · `drain`? · `close`.
///
/// **Failure.** As on the ring: bad input costs one event, a lost connection is tried again when the clock
/// has come so far.
public final class EmbeddedFlow implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(100);

    private final VirtualClock clock;
    private final Environment environment;
    private final PipelineStage pipelines;
    private final SlotQueue queue;
    private final List<SourceReader> sources = new ArrayList<>();
    private final List<SinkWriter> sinks = new ArrayList<>();
    private final List<List<Integer>> upstream = new ArrayList<>();
    private final FlowPlan plan;
    private boolean begun;

    /// Makes the connectors of a flow; they are opened by the first step.
    ///
    /// @param environment whose clock is `clock`
    /// @throws io.temblor.pipeline.stage.RefusedConnectorException if a connector refuses its settings
    public EmbeddedFlow(FlowPlan plan, Environment environment, VirtualClock clock) {
        this(plan, environment, clock, Edge.DIRECT);
    }

    /// Makes the connectors of a flow; they are opened by the first step.
    ///
    /// @param environment whose clock is `clock`
    /// @param edge        what is between its stages: with [Edge#serialised] every event is written and read
    ///                    again on its way to each operator and sink
    /// @throws io.temblor.pipeline.stage.RefusedConnectorException if a connector refuses its settings
    public EmbeddedFlow(FlowPlan plan, Environment environment, VirtualClock clock, Edge edge) {
        this.plan = plan;
        this.clock = clock;
        this.environment = environment;
        Stages stages = new Stages(plan, environment, edge);
        this.pipelines = stages.pipelines();
        this.queue = new SlotQueue(plan.sinks().size());
        for (int i = 0; i < plan.sources().size(); i++) {
            sources.add(stages.reader(i, queue, Map.of(), (_, _) -> {}));
        }
        for (int i = 0; i < plan.sinks().size(); i++) {
            sinks.add(stages.writer(i));
            upstream.add(stages.upstream(i));
        }
    }

    /// All that the flow remembers: a flow of the same plan that [#restore]s it, with sources that can read again and a
    /// clock that stands where this one does, goes on as this one will. Bytes that have come in and are no
    /// whole event yet are read again.
    ///
    /// @throws IllegalStateException if events are still on their way, for a sink does not take them now
    public FlowSnapshot snapshot() {
        if (queue.used() > 0) {
            throw new IllegalStateException("a snapshot is possible when all events are settled, but "
                    + ledger().inFlight() + " are on their way; advance until the ledger has none in flight");
        }
        Map<String, Map<String, Position>> positions = new LinkedHashMap<>();
        for (SourceReader source : sources) {
            Map<String, Position> splits = source.positions();
            if (!splits.isEmpty()) {
                positions.put(source.name(), splits);
            }
        }
        return new FlowSnapshot(plan.name(), pipelines.snapshot(), positions);
    }

    /// Goes on where a flow was when a snapshot of it was taken. Only before anything else.
    ///
    /// @throws InvalidStateException with all that is wrong, each on its line, if this is no state of such a
    ///     flow, which is then of no use but to be closed
    public void restore(FlowSnapshot state) throws InvalidStateException {
        if (begun) {
            throw new IllegalStateException("a flow is restored before its first step, but this one has begun");
        }
        begun = true;
        List<String> problems = new ArrayList<>();
        if (!state.flow().equals(plan.name())) {
            problems.add("the flow is `" + plan.name() + "`, but the state is of the flow `" + state.flow() + "`");
        }
        state.positions()
                .forEach((name, splits) -> sources.stream()
                        .filter(source -> source.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                source -> source.resumeFrom(splits),
                                () -> problems.add("there is no source `" + name + "` for the position of one")));
        problems.addAll(pipelines.restore(state.steps()));
        if (!problems.isEmpty()) {
            throw new InvalidStateException(String.join("\n", problems));
        }
    }

    /// Polls every source once, without waiting, and takes everything to the sinks.
    ///
    /// @return whether anything came in
    public boolean step() throws InterruptedException {
        boolean busy = false;
        for (SourceReader source : sources) {
            busy |= source.step(0) == SourceReader.Progress.BUSY;
            deliver();
        }
        return busy;
    }

    /// Steps until the sources have nothing more now.
    public void run() throws InterruptedException {
        while (step()) {
            // Each step does what there is.
        }
    }

    /// Moves the clock in steps of a tenth of a second at most, with a tick and a run after each.
    public void advance(Duration time) throws InterruptedException {
        advance(time, TICK);
    }

    /// Moves the clock in steps of the given length at most, with a tick and a run after each. Whatever is due within a
    /// step is done at its end, so that a day of windows of a minute passes in 1,440 steps.
    ///
    /// @param step more than no time
    public void advance(Duration time, Duration step) throws InterruptedException {
        if (!step.isPositive()) {
            throw new IllegalArgumentException("a step must be longer than no time, but is " + step);
        }
        Duration left = time;
        while (left.isPositive()) {
            Duration next = left.compareTo(step) < 0 ? left : step;
            clock.advance(next);
            left = left.minus(next);
            if (pipelines.needsTicks()) {
                signal(Slot.Kind.TICK);
            }
            run();
        }
    }

    /// Ends the sources and takes out what the operators hold.
    public void drain() throws InterruptedException {
        sources.forEach(source -> source.rest("the flow was stopped"));
        deliver();
        signal(Slot.Kind.DRAIN);
        for (SinkWriter sink : sinks) {
            sink.flush();
        }
    }

    /// Whether all sources have ended.
    public boolean hasEnded() throws InterruptedException {
        for (SourceReader source : sources) {
            SourceReader.Progress progress = source.step(0);
            if (progress != SourceReader.Progress.ENDED && progress != SourceReader.Progress.FAILED) {
                deliver();
                return false;
            }
        }
        deliver();
        return true;
    }

    /// Why a connector has failed for good, if one has.
    public Optional<String> failure() {
        List<String> failures = new ArrayList<>();
        sources.forEach(source -> Optional.ofNullable(source.failure()).ifPresent(failures::add));
        sinks.forEach(sink -> Optional.ofNullable(sink.failure()).ifPresent(failures::add));
        return failures.stream().findFirst();
    }

    /// Where the flow's events are.
    public Ledger ledger() {
        return environment.book().ledger();
    }

    /// Closes the connectors. What is not delivered by then stays in flight.
    @Override
    public void close() {
        sources.forEach(SourceReader::close);
        sinks.forEach(SinkWriter::close);
    }

    private void signal(Slot.Kind kind) throws InterruptedException {
        queue.add(kind);
        deliver();
    }

    /// Takes every slot through the pipelines, and what it has for the sinks to the sinks, in an order in
    /// which rejected events arrive too.
    private void deliver() throws InterruptedException {
        begun = true;
        queue.forEachNew(pipelines::process);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int sink = 0; sink < sinks.size(); sink++) {
                moved |= write(sink);
            }
        }
        long[] settled = {queue.release(sinks)};
        sources.forEach(source -> source.settle(settled));
    }

    private boolean write(int sink) throws InterruptedException {
        SinkWriter writer = sinks.get(sink);
        long limit = Long.MAX_VALUE;
        for (int before : upstream.get(sink)) {
            limit = Math.min(limit, queue.unsettled(before, sinks.get(before)));
        }
        boolean taken = queue.take(sink, writer, limit);
        writer.step(0);
        return taken;
    }
}
