package io.temblor.pipeline.engine;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.dsl.ProducerType;
import io.temblor.pipeline.graph.FlowSettings;
import io.temblor.pipeline.stage.PipelineStage;
import io.temblor.pipeline.stage.Slot;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// One ring of a flow, its pipeline stage, and how far each stage has come.
///
/// **Threading.** Set up by one thread before any other knows it; after that every sequence has one writer.
final class Lane {
    private final int number;
    private final RingBuffer<Slot> ring;
    private final StageWait wait;
    private final PipelineStage pipelines;
    private final AtomicLong bytes = new AtomicLong();
    private final long maxBytes;
    private final Sequence released = new Sequence();
    private Sequence[] stages = {};
    private final Sequence piped = new Sequence();
    private final Sequence pipedAndFree = new Sequence();
    private Sequence[] committable = {};

    Lane(int number, FlowSettings settings, int sinks, StageWait wait, PipelineStage pipelines) {
        this.number = number;
        this.ring = RingBuffer.create(ProducerType.MULTI, () -> new Slot(sinks), settings.ringSize(), wait);
        this.wait = wait;
        this.pipelines = pipelines;
        this.maxBytes = settings.ringBytes().bytes();
        ring.addGatingSequences(released);
        stages = with(stages, piped);
        committable = with(committable, pipedAndFree);
    }

    int number() {
        return number;
    }

    RingBuffer<Slot> ring() {
        return ring;
    }

    StageWait waiting() {
        return wait;
    }

    PipelineStage pipelines() {
        return pipelines;
    }

    /// How far the pipeline stage has come.
    Sequence piped() {
        return piped;
    }

    /// How far the pipeline stage has come without holding an event.
    Sequence pipedAndFree() {
        return pipedAndFree;
    }

    /// Adds a sink.
    ///
    /// @param settled how far the sink has settled everything; the ring does not overtake it
    /// @param free how far what it has settled may be committed
    void addSink(Sequence settled, Sequence free) {
        stages = with(stages, settled);
        committable = with(committable, free);
    }

    private static Sequence[] with(Sequence[] sequences, Sequence another) {
        Sequence[] more = Arrays.copyOf(sequences, sequences.length + 1);
        more[sequences.length] = another;
        return more;
    }

    /// The sequence up to which everything may be committed.
    long committable() {
        long least = Long.MAX_VALUE;
        for (Sequence each : committable) {
            least = Math.min(least, each.get());
        }
        return least;
    }

    /// Frees the slots that all stages have settled, and wakes who waits for that or for what a stage has
    /// done. Any stage.
    void moved() {
        synchronized (released) {
            long to = Long.MAX_VALUE;
            for (Sequence stage : stages) {
                to = Math.min(to, stage.get());
            }
            release(to);
        }
        wait.signal();
    }

    private void release(long to) {
        long freed = 0;
        for (long sequence = released.get() + 1; sequence <= to; sequence++) {
            Slot slot = ring.get(sequence);
            freed += slot.weight();
            slot.trim();
        }
        bytes.addAndGet(-freed);
        released.set(to);
    }

    /// Counts bytes that have come into the ring.
    void add(long moreBytes) {
        bytes.addAndGet(moreBytes);
    }

    /// Whether the ring holds as many bytes as it may.
    ///
    /// @param more bytes that are not yet counted
    boolean isFull(long more) {
        return bytes.get() + more >= maxBytes;
    }

    /// Puts a signal into the ring if there is room.
    boolean trySignal(Slot.Kind kind) {
        if (!ring.hasAvailableCapacity(1)) {
            return false;
        }
        long sequence;
        try {
            sequence = ring.tryNext();
        } catch (com.lmax.disruptor.InsufficientCapacityException _) {
            return false;
        }
        ring.get(sequence).signal(kind);
        ring.publish(sequence);
        return true;
    }
}
