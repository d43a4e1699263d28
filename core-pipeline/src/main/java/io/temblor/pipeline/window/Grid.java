package io.temblor.pipeline.window;

/// The fixed times at which aligned windows begin and end, in nanoseconds. A window is of whole panes.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Divisions are slow, and most events belong to the pane of the one before: what was reckoned last is
/// kept.
final class Grid {
    private final long size;
    private final long every;
    private final long offset;

    private long pane;
    private long paneEnd;
    private long paneFirstEnd;
    private long paneLastEnd;

    private long time;
    private long timeEnd;

    /// @param size   how long a window is
    /// @param every  how often one begins
    /// @param offset how much later than at 0 one begins
    Grid(long size, long every, long offset) {
        this.size = size;
        this.every = every;
        this.offset = offset;
        this.timeEnd = next(time);
        turnTo(offset);
    }

    long size() {
        return size;
    }

    long every() {
        return every;
    }

    /// The beginning of the pane that a time belongs to: panes begin wherever a window begins or ends.
    long paneOf(long given) {
        if (given < pane || given >= paneEnd) {
            turnTo(given);
        }
        return pane;
    }

    private void turnTo(long given) {
        long begin = lastBegin(given);
        long end = next(given);
        pane = Math.max(begin, end - every);
        paneEnd = Math.min(begin + every, end);
        paneFirstEnd = next(pane);
        paneLastEnd = lastBegin(pane) + size;
    }

    /// Whether each window is one pane.
    boolean isOfPanes() {
        return size <= every;
    }

    /// The end of the first window that a pane belongs to; beyond [#lastEnd] if windows have gaps and it lies in one.
    long firstEnd(long given) {
        return given == pane ? paneFirstEnd : next(given);
    }

    /// The end of the last window that a pane belongs to.
    long lastEnd(long given) {
        return given == pane ? paneLastEnd : lastBegin(given) + size;
    }

    /// The first end of a window after a time.
    long endAfter(long given) {
        if (given != time) {
            time = given;
            timeEnd = next(given);
        }
        return timeEnd;
    }

    /// The last end of a window at a time or before it.
    long endUpTo(long given) {
        return endAfter(given) - every;
    }

    private long next(long given) {
        return (Math.floorDiv(given - offset - size, every) + 1) * every + offset + size;
    }

    private long lastBegin(long given) {
        return Math.floorDiv(given - offset, every) * every + offset;
    }
}
