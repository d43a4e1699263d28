package io.temblor.pipeline.window;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// Windows that go by a [WindowClock].
abstract class ClockedWindows extends Windows {
    private final WindowClock clock;

    ClockedWindows(WindowClock clock) {
        this.clock = clock;
    }

    final WindowClock clock() {
        return clock;
    }

    @Override
    public final boolean hasEventTime() {
        return clock.hasEventTime();
    }

    @Override
    public final long now(long clockNanos) {
        return clock.advance(clockNanos);
    }

    @Override
    public final Value state() {
        return clock.state();
    }

    @Override
    public final void restore(Value state) throws InvalidStateException {
        clock.restore(state);
    }
}
