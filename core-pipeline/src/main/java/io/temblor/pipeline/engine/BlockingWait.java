package io.temblor.pipeline.engine;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Parks the waiting thread. Signalling costs a fence and a read for each thread that ever waited here, and
/// wakes only those whose condition holds, so that nobody is woken to find nothing.
///
/// A waiter first says what it waits for and then looks once more; a signaller first moves its sequence and
/// then looks for waiters. The full fences between keep both from missing each other (the store-load pattern
/// of Dekker's algorithm).
final class BlockingWait extends StageWait {
    private final ThreadLocal<Waiter> own = ThreadLocal.withInitial(this::register);
    private volatile Waiter[] waiters = {};

    /// A thread that waits now and then.
    private static final class Waiter {
        final Thread thread = Thread.currentThread();

        /// What the thread waits for, which any thread may ask; null while it does not wait.
        volatile @Nullable BooleanSupplier ready;
    }

    private synchronized Waiter register() {
        Waiter waiter = new Waiter();
        Waiter[] more = Arrays.copyOf(waiters, waiters.length + 1);
        more[waiters.length] = waiter;
        waiters = more;
        return waiter;
    }

    @Override
    void await(BooleanSupplier ready, long nanos) throws InterruptedException {
        if (ready.getAsBoolean()) {
            return;
        }
        Waiter waiter = own.get();
        long deadline = System.nanoTime() + nanos;
        long left = nanos;
        try {
            while (left > 0) {
                waiter.ready = ready;
                VarHandle.fullFence();
                if (ready.getAsBoolean()) {
                    return;
                }
                LockSupport.parkNanos(this, left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                left = deadline - System.nanoTime();
            }
        } finally {
            waiter.ready = null;
        }
    }

    @Override
    public void signalAllWhenBlocking() {
        VarHandle.fullFence();
        for (Waiter waiter : waiters) {
            BooleanSupplier ready = waiter.ready;
            if (ready != null && ready.getAsBoolean()) {
                // One signal is enough. A waiter that finds its condition gone again says anew what it waits for.
                waiter.ready = null;
                LockSupport.unpark(waiter.thread);
            }
        }
    }
}
