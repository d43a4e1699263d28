package io.temblor.connectors.file;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A wait that another thread can cut short.
///
/// **Threading.** One thread sleeps; any thread wakes it.
final class Nap {
    private final Semaphore woken = new Semaphore(0);

    /// Waits, and says whether nobody cut the wait short.
    boolean sleep(long nanos) throws InterruptedException {
        if (!woken.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            return true;
        }
        woken.drainPermits();
        return false;
    }

    /// Ends the wait that is going on, or else the next one.
    void wake() {
        woken.release();
    }

    /// Takes notice of being woken without having slept.
    void stayAwake() {
        woken.drainPermits();
    }

    boolean isWoken() {
        return woken.availablePermits() > 0;
    }
}
