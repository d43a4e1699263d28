package io.temblor.pipeline.engine;

import com.lmax.disruptor.Sequence;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.FlowSettings;
import io.temblor.pipeline.stage.Slot;
import io.temblor.pipeline.stage.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lanes and the threads of one flow.
///
/// **Threading.** Made and started by one thread; after that any thread may call.
final class FlowThreads {
    private final FlowParts parts;
    private final FlowControl control;
    private final List<SourceRunner> sources = new ArrayList<>();
    private final List<SinkRunner> sinks = new ArrayList<>();
    private final List<PipelineRunner> pipelines = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final @Nullable PositionStore positions;

    FlowThreads(Stages stages, FlowControl control) {
        this.control = control;
        FlowPlan plan = stages.plan();
        StageWait wait = waiting(plan.settings());
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < plan.settings().lanes(); i++) {
            lanes.add(new Lane(i, plan.settings(), plan.sinks().size(), wait, stages.pipelines()));
        }
        this.parts = new FlowParts(plan.settings(), stages.environment().clock(), wait, List.copyOf(lanes));
        this.positions = plan.settings()
                .state()
                .map(state -> PositionStore.open(state, plan.name()))
                .orElse(null);
        lanes.forEach(lane -> pipelines.add(new PipelineRunner(lane, control)));
        addSinks(plan, stages);
        addSources(plan, stages);
    }

    private static StageWait waiting(FlowSettings settings) {
        return switch (settings.waitStrategy()) {
            case BLOCKING -> new BlockingWait();
            case YIELDING -> new SpinningWait(true);
            case BUSY_SPIN -> new SpinningWait(false);
        };
    }

    /// Sinks are made in an order in which each comes behind those whose rejected events it takes.
    private void addSinks(FlowPlan plan, Stages stages) {
        int count = plan.sinks().size();
        List<Optional<List<SinkLane>>> made = new ArrayList<>(java.util.Collections.nCopies(count, Optional.empty()));
        for (int done = 0; done < count; ) {
            for (int sink = 0; sink < count; sink++) {
                List<Integer> upstream = stages.upstream(sink);
                if (made.get(sink).isEmpty()
                        && upstream.stream().allMatch(i -> made.get(i).isPresent())) {
                    List<List<SinkLane>> before = upstream.stream()
                            .map(i -> made.get(i).orElseThrow())
                            .toList();
                    List<SinkLane> own = sinkLanes(before);
                    made.set(sink, Optional.of(own));
                    sinks.add(new SinkRunner(stages.writer(sink), own, parts, control));
                    done++;
                }
            }
        }
    }

    private List<SinkLane> sinkLanes(List<List<SinkLane>> before) {
        List<SinkLane> own = new ArrayList<>();
        for (Lane lane : parts.lanes()) {
            List<Sequence> stagesBefore = new ArrayList<>(List.of(lane.piped()));
            before.forEach(sink -> stagesBefore.add(sink.get(lane.number()).settled()));
            own.add(new SinkLane(lane, stagesBefore));
        }
        return own;
    }

    private void addSources(FlowPlan plan, Stages stages) {
        for (int i = 0; i < plan.sources().size(); i++) {
            String name = plan.sources().get(i).name();
            RingInlet inlet = new RingInlet(parts.lanes(), control::isAborted);
            sources.add(new SourceRunner(
                    stages.reader(
                            i,
                            inlet,
                            positions == null ? java.util.Map.of() : positions.positions(name),
                            (split, position) -> keep(name, split, position)),
                    parts.lanes(),
                    control));
        }
    }

    private void keep(String connector, String split, io.temblor.connector.Position position) {
        if (positions != null) {
            positions.put(connector, split, position);
        }
    }

    void start() {
        pipelines.forEach(runner -> threads.add(runner.thread()));
        sinks.forEach(runner -> threads.add(runner.thread()));
        sources.forEach(runner -> threads.add(runner.thread()));
        threads.forEach(Thread::start);
    }

    int count() {
        return threads.size();
    }

    int sourceCount() {
        return sources.size();
    }

    boolean needsTicks() {
        return parts.lanes().stream().anyMatch(lane -> lane.pipelines().needsTicks());
    }

    /// Puts a tick into every lane that has room; a full lane does without.
    void tick() {
        parts.lanes().forEach(lane -> lane.trySignal(Slot.Kind.TICK));
    }

    /// Puts a signal into every lane, waiting for room if need be.
    void signal(Slot.Kind kind) {
        for (Lane lane : parts.lanes()) {
            while (!lane.trySignal(kind) && !control.isAborted()) {
                try {
                    control.sleep(1_000_000);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /// Writes the committed positions to disk, if the flow keeps any.
    void savePositions() {
        if (positions != null) {
            positions.save();
        }
    }

    void interruptSources() {
        sources.forEach(source -> source.reader().interrupt());
    }

    /// Interrupts every thread, for an abort.
    void interruptAll() {
        interruptSources();
        sinks.forEach(sink -> sink.writer().interrupt());
        threads.forEach(Thread::interrupt);
        parts.waiting().signal();
    }
}
