package io.temblor.pipeline.window;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.AccumulatorSet;
import org.jspecify.annotations.Nullable;

/// A tumbling window of a group. The smallest one, which takes each event, is the group itself, so that an event finds
/// both by one access to memory; the larger ones hang on it.
final class TumblingWindow extends Group {
    private final AccumulatorSet collected;
    private final @Nullable TumblingWindow larger;
    private boolean filled;
    private boolean held;
    private long heldSince = Long.MAX_VALUE;

    /// A number of the trigger: what the events weigh so far, or when the window ends; [Trigger#NOTHING] at first.
    long mark = Trigger.NOTHING;

    /// What the script of the trigger remembers.
    Value state = Value.NULL;

    /// @param larger the next larger one, if there is one
    TumblingWindow(AccumulatorSet collected, @Nullable TumblingWindow larger) {
        this.collected = collected;
        this.larger = larger;
    }

    @Nullable
    TumblingWindow larger() {
        return larger;
    }

    AccumulatorSet collected() {
        return collected;
    }

    boolean isFilled() {
        return filled;
    }

    /// Whether it has events that came after a restart.
    boolean isHeld() {
        return held;
    }

    /// The order of the oldest of them; [Long#MAX_VALUE] if there is none.
    long heldSince() {
        return heldSince;
    }

    /// Something is collected.
    ///
    /// @param since the order of the oldest event of it
    void fill(long since) {
        filled = true;
        heldSince = Math.min(heldSince, since);
        held = heldSince != Long.MAX_VALUE;
    }

    /// The window is over, and the next one begins.
    void clear() {
        collected.clear();
        filled = false;
        held = false;
        heldSince = Long.MAX_VALUE;
    }

    @Override
    void reset() {
        mark = Trigger.NOTHING;
        if (larger != null) {
            larger.reset();
        }
    }

    @Override
    public long held() {
        long held = heldSince;
        for (TumblingWindow next = larger; next != null; next = next.larger) {
            held = Math.min(held, next.heldSince);
        }
        return held;
    }
}
