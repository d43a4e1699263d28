package io.temblor.pipeline.window;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group in aligned windows.
final class PaneGroup extends Group {
    private final Grid grid;
    private final List<Pane> panes = new ArrayList<>(1);

    /// The end of the last window that has had its time.
    long done = Watermarks.NONE;

    /// Whether a window has had a result.
    boolean hasBegun;

    PaneGroup(Grid grid) {
        this.grid = grid;
    }

    /// In the order of time.
    List<Pane> panes() {
        return panes;
    }

    /// The pane that begins then, or null.
    @Nullable
    Pane find(long start) {
        int at = place(start);
        return at > 0 && panes.get(at - 1).start() == start ? panes.get(at - 1) : null;
    }

    void add(Pane pane) {
        panes.add(place(pane.start()), pane);
    }

    /// How many panes begin then or earlier. Most events are new, so the search begins at the end.
    private int place(long start) {
        int at = panes.size();
        while (at > 0 && panes.get(at - 1).start() > start) {
            at--;
        }
        return at;
    }

    @Override
    public long held() {
        long held = Long.MAX_VALUE;
        for (Pane pane : panes) {
            if (grid.lastEnd(pane.start()) > done) {
                held = Math.min(held, pane.heldSince());
            }
        }
        return held;
    }
}
