package io.temblor.pipeline.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A group in aligned windows.
final class PaneGroup extends Group {
    private final Grid grid;

    /// Most groups have one pane, and nothing else is made for them; null if there is none, or several.
    private @Nullable Pane only;

    /// All panes in the order of time, if there are several.
    private List<Pane> several = List.of();

    /// The end of the last window that has had its time.
    long done = Watermarks.NONE;

    /// Whether a window has had a result.
    boolean hasBegun;

    PaneGroup(Grid grid) {
        this.grid = grid;
    }

    /// In the order of time; not to be changed.
    List<Pane> panes() {
        return only == null ? several : List.of(only);
    }

    /// The first pane, or null.
    @Nullable
    Pane first() {
        return only != null || several.isEmpty() ? only : several.getFirst();
    }

    /// The first pane of which a window has not had its time, or null.
    @Nullable
    Pane firstOpen() {
        if (only != null) {
            return isOpen(only) ? only : null;
        }
        for (Pane pane : several) {
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
        return at > 0 && several.get(at - 1).start() == start ? several.get(at - 1) : null;
    }

    void add(Pane pane) {
        if (first() == null) {
            only = pane;
            return;
        }
        if (only != null) {
            several = new ArrayList<>(List.of(only));
            only = null;
        }
        several.add(place(pane.start()), pane);
    }

    void removeIf(Predicate<Pane> condition) {
        if (only != null) {
            only = condition.test(only) ? null : only;
        } else if (!several.isEmpty()) {
            several.removeIf(condition);
            if (several.size() == 1) {
                only = several.getFirst();
                several = List.of();
            }
        }
    }

    void clear() {
        only = null;
        several = List.of();
    }

    /// How many panes begin then or earlier. Most events are new, so the search begins at the end.
    private int place(long start) {
        int at = several.size();
        while (at > 0 && several.get(at - 1).start() > start) {
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
        for (Pane pane : several) {
            if (isOpen(pane)) {
                held = Math.min(held, pane.heldSince());
            }
        }
        return held;
    }
}
