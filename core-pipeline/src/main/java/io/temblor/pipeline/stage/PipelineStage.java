package io.temblor.pipeline.stage;

import io.temblor.connector.Failure;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.state.FlowSnapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decodes the events of one lane and runs the operators of all pipelines of the flow over them, fused into
/// one graph.
///
/// **Threading.** One thread at a time.
///
/// **Failure.** What cannot be decoded, and what an operator fails on, costs one event, which leaves by an
/// `err` port.
public final class PipelineStage {

    /// The origin of nothing.
    static final Origin NOWHERE = new Origin("", new Split(""));

    /// Where the events of one source go, and how they are decoded.
    record Entry(String connector, @Nullable Codec codec, Port out, Port err) {}

    private final String flow;
    private final NanoClock clock;
    private final StageCounts counts;
    private final FailureLog log;
    private final Entry[] entries;
    private final OperatorNode[] nodes;
    private final StepStates states;
    private final Edge edge;

    private @Nullable Slot slot;
    private long sequence;

    /// Builds the operators of a flow for one lane.
    ///
    /// @param edge  what is between sources, operators and sinks
    /// @param sinks whether the sinks take events, by their numbers
    PipelineStage(FlowPlan plan, Environment environment, Edge edge, List<SinkState> sinks) {
        this.flow = plan.name();
        this.clock = environment.clock();
        this.counts = StageCounts.of(environment.book());
        this.log = new FailureLog(plan.name(), "pipelines", clock);
        this.edge = edge;
        Wiring wiring = new Wiring(plan, environment.catalog(), this, counts, sinks);
        this.entries = wiring.entries().toArray(new Entry[0]);
        this.nodes = wiring.nodesInOrder().toArray(new OperatorNode[0]);
        this.states = new StepStates(plan, nodes);
    }

    /// Whether anything in here acts on time, so that slots with ticks are wanted.
    public boolean needsTicks() {
        return List.of(nodes).stream().anyMatch(OperatorNode::needsTicks);
    }

    /// What the operators remember, by the id of their step. Only between two slots.
    public Map<String, FlowSnapshot.Step> snapshot() {
        return states.snapshot();
    }

    /// Gives the operators back what they remembered. Only before the first slot.
    ///
    /// @return all that is wrong; if anything is, the stage is of no use
    public List<String> restore(Map<String, FlowSnapshot.Step> steps) {
        return states.restore(steps);
    }

    /// Runs one slot; what comes out is in the slot afterwards.
    public void process(Slot next, long nextSequence) {
        slot = next;
        sequence = nextSequence;
        switch (next.kind()) {
            case EVENT -> event(next);
            case MALFORMED -> malformed(next);
            case TICK -> tick();
            case DRAIN -> drain();
            case EMPTY, BARRIER, PAUSE, RESUME -> {}
        }
        next.setOldestHeld(oldestHeld());
    }

    private void event(Slot next) {
        Entry entry = entries[next.source()];
        SlotEvent event = next.event();
        if (!event.isDecoded() && !decode(event, entry)) {
            return;
        }
        entry.out().send(event);
    }

    private boolean decode(SlotEvent event, Entry entry) {
        Codec codec = entry.codec();
        if (codec == null) {
            fail(event, entry, new Failure("no-codec", "bytes came in, but no codec is configured", entry.connector()));
            return false;
        }
        try {
            if (codec.decode(event.document())) {
                return true;
            }
            counts.filtered().increment();
        } catch (DecodeException e) {
            fail(event, entry, new Failure(e.code(), String.valueOf(e.getMessage()), entry.connector()));
        } catch (RuntimeException e) {
            log.defect("the codec of `" + entry.connector() + "` failed", e);
            fail(event, entry, new Failure("codec-failed", String.valueOf(e), entry.connector()));
        }
        return false;
    }

    private void malformed(Slot next) {
        SlotEvent event = next.event();
        fail(event, entries[next.source()], event.failure().orElseThrow());
    }

    private static void fail(SlotEvent event, Entry entry, Failure failure) {
        if (entry.err().isLinked()) {
            entry.err().send(DeadLetter.of(event, failure, event));
        } else {
            entry.err().drop(failure);
        }
    }

    private void tick() {
        for (OperatorNode node : nodes) {
            if (node.needsTicks()) {
                node.tick();
            }
        }
    }

    private void drain() {
        for (OperatorNode node : nodes) {
            node.drain();
        }
    }

    private long oldestHeld() {
        long oldest = Long.MAX_VALUE;
        for (OperatorNode node : nodes) {
            oldest = Math.min(oldest, node.oldestHeld());
        }
        return oldest;
    }

    /// Counts what one call of an operator made of the events that it took.
    void counted(int taken, int emitted) {
        if (emitted > taken) {
            counts.produced().add(emitted - taken);
        } else if (emitted < taken) {
            counts.filtered().add(taken - emitted);
        }
    }

    /// A target with the edge that leads to it.
    Target behindEdge(Target target) {
        return EdgeTarget.of(edge, target);
    }

    /// The origin of an event that an operator makes out of nothing but time.
    Origin self(String node) {
        return new Origin(node, new Split(flow));
    }

    /// The slot's own event with the bytes that came in.
    SlotEvent original() {
        return current().event();
    }

    long order() {
        return sequence;
    }

    NanoClock clock() {
        return clock;
    }

    FailureLog log() {
        return log;
    }

    /// The slot in work.
    Slot current() {
        Slot present = slot;
        if (present == null) {
            throw new IllegalStateException("no slot is in work");
        }
        return present;
    }
}
