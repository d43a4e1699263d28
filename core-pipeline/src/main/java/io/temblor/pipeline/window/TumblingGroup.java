package io.temblor.pipeline.window;

/// A group in tumbling windows, the smallest first.
final class TumblingGroup extends Group {
    /// The one that takes each event stands apart, so that it is not looked for in an array.
    private final Level first;

    private final Level[] levels;
    private final int size;

    TumblingGroup(Level[] levels) {
        this.first = levels[0];
        this.levels = levels;
        this.size = levels.length;
    }

    Level level(int number) {
        return number == 0 ? first : levels[number];
    }

    int size() {
        return size;
    }

    @Override
    public long held() {
        long held = first.heldSince();
        for (int i = 1; i < size; i++) {
            held = Math.min(held, levels[i].heldSince());
        }
        return held;
    }
}
