package io.temblor.pipeline.engine;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Sleeps on a condition. Signalling costs a fence and a read while nobody waits.
///
/// A waiter first says that it waits and then looks once more; a signaller first moves its sequence and then
/// looks for waiters. The full fences between keep both from missing each other (the store-load pattern of
/// Dekker's algorithm).
final class BlockingWait extends StageWait {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicInteger waiters = new AtomicInteger();

    @Override
    void await(BooleanSupplier ready, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiters.incrementAndGet();
            VarHandle.fullFence();
            long left = nanos;
            while (left > 0 && !ready.getAsBoolean()) {
                left = moved.awaitNanos(left);
            }
        } finally {
            waiters.decrementAndGet();
            lock.unlock();
        }
    }

    @Override
    public void signalAllWhenBlocking() {
        VarHandle.fullFence();
        if (waiters.get() > 0) {
            lock.lock();
            try {
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
