package io.temblor.pipeline.engine;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.WaitStrategy;
import java.util.function.BooleanSupplier;

/// How the stages of a flow wait: for the ring, for one another, for room. All rings and stages of a flow share
/// one object, and each wakes the others when its sequence has moved.
///
/// The Disruptor's own blocking strategies sleep only until the *publisher* has come far enough, and spin for
/// the stages in between; ours sleep for those as well, so that a slow sink does not make the stages behind it
/// burn a core.
abstract class StageWait implements WaitStrategy {
    private static final long LONGEST_NANOS = 100_000_000;

    /// Waits until `ready` holds, for `nanos` at most. May return early.
    abstract void await(BooleanSupplier ready, long nanos) throws InterruptedException;

    @Override
    public final long waitFor(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier)
            throws AlertException, InterruptedException, TimeoutException {
        long available = dependent.get();
        if (available >= sequence) {
            return available;
        }
        await(() -> dependent.get() >= sequence || barrier.isAlerted(), LONGEST_NANOS);
        barrier.checkAlert();
        available = dependent.get();
        if (available < sequence) {
            throw TimeoutException.INSTANCE;
        }
        return available;
    }

    /// Some sequence has moved: wakes who waits for it.
    final void signal() {
        signalAllWhenBlocking();
    }
}
