package io.temblor.pipeline.window;

import java.util.Arrays;

/// A group in tumbling windows, the smallest first.
final class TumblingGroup extends Group {
    private static final Level[] NO_FURTHER = {};

    /// The one that takes each event stands apart, so that it is not looked for in an array; mostly it is the only one.
    private final Level first;

    private final Level[] further;

    /// @param levels one at least
    TumblingGroup(Level[] levels) {
        this.first = levels[0];
        this.further = levels.length == 1 ? NO_FURTHER : Arrays.copyOfRange(levels, 1, levels.length);
    }

    Level level(int number) {
        return number == 0 ? first : further[number - 1];
    }

    int size() {
        return 1 + further.length;
    }

    @Override
    public long held() {
        long held = first.heldSince();
        for (Level level : further) {
            held = Math.min(held, level.heldSince());
        }
        return held;
    }
}
