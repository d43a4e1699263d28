package io.temblor.pipeline.engine;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import io.temblor.pipeline.stage.Slot;
import java.util.concurrent.locks.LockSupport;

/// The thread of one lane's pipeline stage. Ends behind the slot that says drain.
final class PipelineRunner extends StageRunner {
    /// After so many slots the sinks are told, however many more there are.
    private static final int LONGEST_RUN = 128;

    private static final long SHORT_WAIT_NANOS = 20_000;

    private final Lane lane;
    private final SequenceBarrier barrier;

    PipelineRunner(Lane lane, FlowControl control) {
        super("pipelines-" + lane.number(), control);
        this.lane = lane;
        this.barrier = lane.ring().newBarrier();
    }

    @Override
    void work() throws InterruptedException {
        long next = lane.piped().get() + 1;
        boolean drained = false;
        while (!drained && !control().isAborted()) {
            try {
                long last = Math.min(barrier.waitFor(next), next + LONGEST_RUN - 1);
                if (last < next) {
                    // Claimed but not yet published: its source is just filling it, and nothing but time will tell.
                    LockSupport.parkNanos(SHORT_WAIT_NANOS);
                } else {
                    drained = process(next, last);
                    next = last + 1;
                }
            } catch (TimeoutException _) {
                // Nothing came; look whether the flow was stopped.
            } catch (AlertException _) {
                return;
            }
        }
    }

    private boolean process(long first, long last) {
        RingBuffer<Slot> ring = lane.ring();
        boolean drained = false;
        long oldestHeld = Long.MAX_VALUE;
        for (long sequence = first; sequence <= last; sequence++) {
            Slot slot = ring.get(sequence);
            lane.pipelines().process(slot, sequence);
            oldestHeld = slot.oldestHeld();
            drained |= slot.kind() == Slot.Kind.DRAIN;
        }
        lane.pipedAndFree().set(Math.min(last, oldestHeld - 1));
        lane.piped().set(last);
        lane.moved();
        return drained;
    }
}
