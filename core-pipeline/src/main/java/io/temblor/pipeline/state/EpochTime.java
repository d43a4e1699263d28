package io.temblor.pipeline.state;

import io.temblor.connector.NanoClock;
import java.time.Duration;

/// The time as states have it, nanoseconds since 1970, but never running backwards while the process lives: the date is
/// asked for once, and from then on time is measured.
///
/// **Threading.** One thread at a time.
public final class EpochTime {
    private boolean begun;
    private long offset;

    /// The time has not been asked for yet.
    public EpochTime() {}

    /// The time now.
    public long now(NanoClock clock) {
        long nanos = clock.nanos();
        if (!begun) {
            begun = true;
            offset = clock.epochNanos() - nanos;
        }
        return nanos + offset;
    }

    /// A duration in nanoseconds. One that is too long for a `long` is as good as the longest.
    public static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? duration.toNanos() : Long.MAX_VALUE;
    }
}
