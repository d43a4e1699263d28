package io.temblor.pipeline.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A group in aligned windows.
final class PaneGroup extends Group {
    private final Grid grid;
    private final List<Pane> panes = new ArrayList<>(1);

    /// Most groups have one pane, which is not to be looked for in a list; null if there is none, or several.
    private @Nullable Pane only;

    /// The end of the last window that has had its time.
    long done = Watermarks.NONE;

    /// Whether a window has had a result.
    boolean hasBegun;

    PaneGroup(Grid grid) {
        this.grid = grid;
    }

    /// In the order of time; not to be changed.
    List<Pane> panes() {
        return panes;
    }

    /// The first pane, or null.
    @Nullable
    Pane first() {
        return only != null || panes.isEmpty() ? only : panes.getFirst();
    }

    /// The first pane of which a window has not had its time, or null.
    @Nullable
    Pane firstOpen() {
        if (only != null) {
            return isOpen(only) ? only : null;
        }
        for (Pane pane : panes) {
            if (isOpen(pane)) {
                return pane;
            }
        }
        return null;
    }

    private boolean isOpen(Pane pane) {
        return grid.lastEnd(pane.start()) > done;
    }

    /// The pane that begins then, or null.
    @Nullable
    Pane find(long start) {
        if (only != null) {
            return only.start() == start ? only : null;
        }
        int at = place(start);
        return at > 0 && panes.get(at - 1).start() == start ? panes.get(at - 1) : null;
    }

    void add(Pane pane) {
        panes.add(place(pane.start()), pane);
        only = panes.size() == 1 ? pane : null;
    }

    void removeIf(Predicate<Pane> condition) {
        panes.removeIf(condition);
        only = panes.size() == 1 ? panes.getFirst() : null;
    }

    void clear() {
        panes.clear();
        only = null;
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
    void reset() {
        done = Watermarks.NONE;
        hasBegun = false;
    }

    @Override
    public long held() {
        if (only != null) {
            return isOpen(only) ? only.heldSince() : Long.MAX_VALUE;
        }
        long held = Long.MAX_VALUE;
        for (Pane pane : panes) {
            if (isOpen(pane)) {
                held = Math.min(held, pane.heldSince());
            }
        }
        return held;
    }
}
