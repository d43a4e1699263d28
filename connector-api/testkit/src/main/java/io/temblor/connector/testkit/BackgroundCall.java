package io.temblor.connector.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call that may block, on a thread of its own, so that the test can go on and look at it.
///
/// @param <T> what the call returns
public final class BackgroundCall<T> {
    private final FutureTask<T> task;
    private final Thread thread;

    private BackgroundCall(Callable<T> call) {
        task = new FutureTask<>(call);
        thread = Thread.ofPlatform().daemon().name("background-call").unstarted(task);
    }

    /// Starts the call.
    public static <T> BackgroundCall<T> start(Callable<T> call) {
        BackgroundCall<T> started = new BackgroundCall<>(call);
        started.thread.start();
        return started;
    }

    /// Whether the call has returned or thrown.
    public boolean isDone() {
        return task.isDone();
    }

    /// Waits until the thread waits for something. A thread that is blocked in the operating system looks busy
    /// to Java: it is given a tenth of a second.
    public void awaitBlocked() {
        boolean _ = Await.upTo(Duration.ofMillis(100), () -> switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
            case NEW, RUNNABLE -> false;
        });
    }

    /// Calls `interrupt` until the call is over; fails the test if that takes longer than a second. It calls
    /// more than once, because the first time the call may not have begun to block.
    ///
    /// @return what the call returned
    public T interrupted(Runnable interrupt) throws Exception {
        awaitBlocked();
        long begin = System.nanoTime();
        do {
            interrupt.run();
            boolean _ = Await.upTo(Duration.ofMillis(50), this::isDone);
        } while (!isDone() && System.nanoTime() - begin < 1_000_000_000);
        return result(Duration.ZERO, "a second after interrupt()");
    }

    /// What the call returned or threw; fails the test if it is not over `within` the time.
    ///
    /// @param when the time in words, as in `after poll(…, 0)`
    public T result(Duration within, String when) throws Exception {
        try {
            return task.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw stillBlocked(when);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private AssertionError stillBlocked(String when) {
        AssertionError error = new AssertionError(when + " the call has not returned");
        error.setStackTrace(thread.getStackTrace());
        thread.interrupt();
        return error;
    }

    private static Exception unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case Error error -> throw error;
            case Exception exception -> exception;
            case null, default -> e;
        };
    }
}
