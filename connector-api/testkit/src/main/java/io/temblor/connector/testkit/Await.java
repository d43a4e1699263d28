package io.temblor.connector.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread, or the outside world, is about to do. Looks every millisecond.
public final class Await {
    /// How long the contracts wait before they give up.
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private Await() {}

    /// Waits until `condition` holds; fails the test after [#LIMIT].
    ///
    /// @param what the condition in words, as in `the file is rotated`
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        until(LIMIT, what, condition);
    }

    /// Waits until `condition` holds; fails the test after `limit`.
    ///
    /// @param what the condition in words, as in `the file is rotated`
    public static void until(Duration limit, String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("after " + limit.toMillis() + " ms it does not hold that " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Waits until `condition` holds, but not longer than `limit`; says whether it holds.
    public static boolean upTo(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return condition.getAsBoolean();
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }
}
