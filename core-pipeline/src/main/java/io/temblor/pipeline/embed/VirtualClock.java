package io.temblor.pipeline.embed;

import io.temblor.connector.NanoClock;
import java.time.Duration;
import java.time.Instant;

/// A clock that stands until it is moved. One thread at a time.
public final class VirtualClock implements NanoClock {
    private final long startEpochNanos;
    private long nanos;

    /// Stands at 2026-01-01T00:00Z.
    public VirtualClock() {
        this(Instant.parse("2026-01-01T00:00:00Z"));
    }

    /// Stands at `start`.
    public VirtualClock(Instant start) {
        startEpochNanos = start.getEpochSecond() * 1_000_000_000L + start.getNano();
    }

    /// Moves the clock forward.
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a clock does not run backwards, but the time is " + time);
        }
        nanos += time.toNanos();
    }

    @Override
    public long epochNanos() {
        return startEpochNanos + nanos;
    }

    @Override
    public long nanos() {
        return nanos;
    }
}
