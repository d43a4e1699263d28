package io.temblor.pipeline.embed;

import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.metrics.Ledger;
import io.temblor.pipeline.stage.Edge;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.PipelineStage;
import io.temblor.pipeline.stage.SinkWriter;
import io.temblor.pipeline.stage.Slot;
import io.temblor.pipeline.stage.SourceReader;
import io.temblor.pipeline.stage.Stages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A flow that runs in its caller's thread: every event passes all stages before the next call returns.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** (`step` | `advance`)* · `drain`? · `close`.
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
        Duration left = time;
        while (left.isPositive()) {
            Duration next = left.compareTo(TICK) < 0 ? left : TICK;
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
