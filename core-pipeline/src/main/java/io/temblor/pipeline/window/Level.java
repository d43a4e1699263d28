package io.temblor.pipeline.window;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.Accumulator;

/// One tumbling window of a group.
final class Level {
    private final Accumulator[] collected;
    private boolean filled;
    private long heldSince = Long.MAX_VALUE;

    /// A number of the trigger: what the events weigh so far, or when the window ends; [Trigger#NOTHING] at first.
    long mark = Trigger.NOTHING;

    /// What the script of the trigger remembers.
    Value state = Value.NULL;

    Level(Accumulator[] collected) {
        this.collected = collected;
    }

    Accumulator[] collected() {
        return collected;
    }

    boolean isFilled() {
        return filled;
    }

    /// The order of the oldest event in it.
    long heldSince() {
        return heldSince;
    }

    /// Something is collected.
    ///
    /// @param since the order of the oldest event of it
    void fill(long since) {
        filled = true;
        heldSince = Math.min(heldSince, since);
    }

    /// The window is over, and the next one begins.
    void clear() {
        for (Accumulator each : collected) {
            each.clear();
        }
        filled = false;
        heldSince = Long.MAX_VALUE;
    }
}
