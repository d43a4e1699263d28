package io.temblor.cli;

import io.temblor.pipeline.Temblor;
import org.jspecify.annotations.Nullable;

/// What the user wants of running flows: the first request drains them, the second stops them at once, the
/// third ends the process whatever its threads do.
///
/// **Threading.** Any thread may call any method; the one that makes the first request is kept until everything
/// has drained.
final class StopRequests {
    private static final long PATIENCE_NANOS = 2_000_000_000;

    private final Runnable onFirst;
    private final Runnable halt;
    private @Nullable Temblor temblor;
    private int requests;
    private long abortedNanos;

    /// @param onFirst called at the first request
    /// @param halt    ends the process
    StopRequests(Runnable onFirst, Runnable halt) {
        this.onFirst = onFirst;
        this.halt = halt;
    }

    /// Says what is to be stopped. A request that has come before is fulfilled now.
    void started(Temblor running) {
        if (start(running)) {
            Thread.ofPlatform().daemon().name("temblor-stop").start(() -> drain(running));
        }
    }

    private synchronized boolean start(Temblor running) {
        temblor = running;
        return requests > 0;
    }

    /// One more request.
    void request() {
        Temblor running;
        int number;
        synchronized (this) {
            running = temblor;
            number = ++requests;
            abortedNanos = number == 2 ? System.nanoTime() : abortedNanos;
        }
        if (number == 1) {
            onFirst.run();
        }
        if (number > 2 || number == 2 && running == null) {
            halt.run();
        } else if (running != null && number == 1) {
            drain(running);
        } else if (running != null) {
            running.abort();
        }
    }

    private static void drain(Temblor running) {
        try {
            running.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isRequested() {
        return requests > 0;
    }

    /// Whether the flows were told to give up what is in flight.
    synchronized boolean isAborted() {
        return requests > 1;
    }

    /// Whether they have had enough time since then.
    synchronized boolean isOverdue() {
        return isAborted() && System.nanoTime() - abortedNanos > PATIENCE_NANOS;
    }
}
