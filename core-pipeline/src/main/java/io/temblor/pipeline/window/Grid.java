package io.temblor.pipeline.window;

/// The fixed times at which aligned windows begin and end, in nanoseconds. A window is of whole panes.
///
/// @param size   how long a window is
/// @param every  how often one begins
/// @param offset how much later than at 0 one begins
record Grid(long size, long every, long offset) {

    /// The beginning of the pane that a time belongs to: panes begin wherever a window begins or ends.
    long paneOf(long time) {
        long begin = Math.floorDiv(time - offset, every) * every + offset;
        return Math.max(begin, endUpTo(time));
    }

    /// Whether each window is one pane.
    boolean isOfPanes() {
        return size <= every;
    }

    /// The end of the first window that a pane belongs to; beyond [#lastEnd] if windows have gaps and it lies in one.
    long firstEnd(long pane) {
        return endAfter(pane);
    }

    /// The end of the last window that a pane belongs to.
    long lastEnd(long pane) {
        return Math.floorDiv(pane - offset, every) * every + offset + size;
    }

    /// The first end of a window after a time.
    long endAfter(long time) {
        return (Math.floorDiv(time - offset - size, every) + 1) * every + offset + size;
    }

    /// The last end of a window at a time or before it.
    long endUpTo(long time) {
        return endAfter(time) - every;
    }
}
