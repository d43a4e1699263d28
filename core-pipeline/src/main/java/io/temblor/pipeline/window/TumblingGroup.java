package io.temblor.pipeline.window;

/// A group in tumbling windows, the smallest first.
final class TumblingGroup extends Group {
    private final Level[] levels;

    TumblingGroup(Level[] levels) {
        this.levels = levels;
    }

    Level level(int number) {
        return levels[number];
    }

    int size() {
        return levels.length;
    }

    @Override
    public long held() {
        long held = Long.MAX_VALUE;
        for (Level level : levels) {
            held = Math.min(held, level.heldSince());
        }
        return held;
    }
}
