package io.temblor.pipeline.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the threads of one flow are told, and what they tell: draining, paused, aborted, failed.
///
/// **Threading.** Any thread may call any method.
final class FlowControl {
    private final String flow;
    private final Logger logger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private volatile boolean draining;
    private volatile boolean paused;
    private volatile boolean aborted;
    private volatile @Nullable String failure;
    private int endedSources;
    private int endedStages;

    FlowControl(String flow) {
        this.flow = flow;
        this.logger = LoggerFactory.getLogger("temblor." + flow);
    }

    String flow() {
        return flow;
    }

    /// Whether the sources are to end.
    boolean isDraining() {
        return draining;
    }

    /// Whether the sources are to rest.
    boolean isPaused() {
        return paused;
    }

    /// Whether everybody is to stop at once.
    boolean isAborted() {
        return aborted;
    }

    /// Why the flow has failed, if it has.
    @Nullable
    String failure() {
        return failure;
    }

    void drain() {
        draining = true;
        wake();
    }

    void pause(boolean on) {
        paused = on;
        wake();
    }

    void abort() {
        aborted = true;
        draining = true;
        wake();
    }

    /// The flow cannot go on: remembers the first reason, says it, and aborts.
    void fail(String reason, @Nullable Throwable cause) {
        if (blame(reason)) {
            logger.error("{}", reason, cause);
        }
        abort();
    }

    /// The flow goes on to its end, but has failed.
    ///
    /// @return whether this is the first reason
    boolean blame(String reason) {
        lock.lock();
        try {
            if (failure != null) {
                return false;
            }
            failure = reason;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void sourceEnded() {
        lock.lock();
        try {
            endedSources++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void stageEnded() {
        lock.lock();
        try {
            endedStages++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int endedSources() {
        lock.lock();
        try {
            return endedSources;
        } finally {
            lock.unlock();
        }
    }

    int endedStages() {
        lock.lock();
        try {
            return endedStages;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something changes such that `ready` holds, for `nanos` at most.
    void await(BooleanSupplier ready, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (left > 0 && !ready.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a time, or until the flow is aborted.
    void sleep(long nanos) throws InterruptedException {
        await(this::isAborted, Math.min(nanos, TimeUnit.SECONDS.toNanos(1)));
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
