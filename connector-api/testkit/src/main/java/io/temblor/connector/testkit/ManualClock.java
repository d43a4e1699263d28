package io.temblor.connector.testkit;

import io.temblor.connector.NanoClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that stands still until the test moves it. Any thread may read and move it.
public final class ManualClock implements NanoClock {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong epochNanos;

    /// A clock at 2026-01-01T00:00Z.
    public ManualClock() {
        this(1_767_225_600_000_000_000L);
    }

    /// A clock at `epochNanos` nanoseconds since 1970.
    public ManualClock(long epochNanos) {
        this.epochNanos = new AtomicLong(epochNanos);
    }

    /// Moves both times forward.
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + by);
        }
        nanos.addAndGet(by.toNanos());
        epochNanos.addAndGet(by.toNanos());
    }

    /// Sets the date as an operator would; [#nanos] does not notice.
    public void setEpochNanos(long epochNanos) {
        this.epochNanos.set(epochNanos);
    }

    @Override
    public long epochNanos() {
        return epochNanos.get();
    }

    @Override
    public long nanos() {
        return nanos.get();
    }
}
