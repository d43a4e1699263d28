package io.temblor.pipeline.select;

import io.temblor.connector.NanoClock;

/// The clock of the context in which an operator is called, which it does not know before its first call.
///
/// **Threading.** One thread at a time.
final class ContextClock implements NanoClock {
    private NanoClock clock = NanoClock.SYSTEM;

    void set(NanoClock present) {
        clock = present;
    }

    @Override
    public long epochNanos() {
        return clock.epochNanos();
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }
}
