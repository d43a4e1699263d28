package io.temblor.pipeline.script.syntax;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Runs what recurses on a stack that is large enough for the deepest script, however little the caller has left.
///
/// **Threading.** The caller waits; what is called runs on a thread of its own.
public final class AmpleStack {
    private static final long BYTES = 8L * 1024 * 1024;

    private AmpleStack() {}

    /// A thread with such a stack, on which further work is done at once.
    private static final class AmpleThread extends Thread {
        private AmpleThread(Runnable work) {
            super(null, work, "script", BYTES);
        }
    }

    /// Calls something, and throws what it throws. An interrupt is kept until it has returned.
    public static <T> T call(Callable<T> work) throws InvalidScriptException {
        FutureTask<T> task = new FutureTask<>(work);
        if (Thread.currentThread() instanceof AmpleThread) {
            task.run();
        } else {
            new AmpleThread(task).start();
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static InvalidScriptException thrown(Throwable cause) {
        return switch (cause) {
            case InvalidScriptException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(cause);
        };
    }
}
