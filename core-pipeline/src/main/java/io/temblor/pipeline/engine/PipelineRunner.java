package io.temblor.pipeline.engine;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import io.temblor.pipeline.stage.Slot;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The thread of one lane's pipeline stage. Ends behind the slot that says drain.
final class PipelineRunner extends StageRunner {
    /// After so many slots the sinks are told, however many more there are.
    private static final int LONGEST_RUN = 128;

    private static final long SHORT_WAIT_NANOS = 20_000;

    private static final long LONGEST_WAIT_NANOS = 100_000_000;

    private final Lane lane;
    private final SequenceBarrier barrier;
    private final BooleanSupplier ready = this::isReady;
    private long next;

    PipelineRunner(Lane lane, FlowControl control) {
        super("pipelines-" + lane.number(), control);
        this.lane = lane;
        this.barrier = lane.ring().newBarrier();
    }

    @Override
    void work() throws InterruptedException {
        next = lane.piped().get() + 1;
        boolean drained = false;
        while (!drained && !control().isAborted()) {
            lane.waiting().await(ready, LONGEST_WAIT_NANOS);
            if (lane.ring().getCursor() >= next) {
                drained = takeRun();
            }
        }
    }

    private boolean isReady() {
        return lane.ring().getCursor() >= next || control().isAborted();
    }

    private boolean takeRun() throws InterruptedException {
        try {
            long last = Math.min(barrier.waitFor(next), next + LONGEST_RUN - 1);
            if (last < next) {
                // Claimed but not yet published: its source is just filling it, and nothing but time will tell.
                LockSupport.parkNanos(SHORT_WAIT_NANOS);
                return false;
            }
            boolean drained = process(next, last);
            next = last + 1;
            return drained;
        } catch (TimeoutException | AlertException _) {
            return false;
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
