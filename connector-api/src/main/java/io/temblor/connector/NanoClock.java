package io.temblor.connector;

/// The two times that an engine knows. Any thread may call; implementations allocate nothing.
public interface NanoClock {

    /// Nanoseconds since 1970-01-01T00:00Z. May jump when the machine's clock is set.
    long epochNanos();

    /// Nanoseconds since some fixed moment, for measuring durations. Never runs backwards.
    long nanos();

    /// The machine's clock.
    NanoClock SYSTEM = new NanoClock() {
        @Override
        public long epochNanos() {
            java.time.Instant now = java.time.Instant.now();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };
}
