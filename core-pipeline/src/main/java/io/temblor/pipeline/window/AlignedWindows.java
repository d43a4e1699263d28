package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.AccumulatorSet;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.List;

/// Windows that begin at fixed times, and may overlap. Events are collected once, in panes; a window is put together
/// of its panes when its time has come. An event that comes later than that, but not too late, has the windows that it
/// belongs to emitted once more.
///
/// Windows without events, where they are wanted, are told from the first window of a group with events on:
/// after a long time without any, the last 10,000 of them, so that an event that is years later than the
/// one before it neither takes hours nor fills the memory. When a group is closed, no further ones are
/// told.
final class AlignedWindows extends ClockedWindows {
    private static final long MOST_EMPTY = 10_000;

    private final WindowSpec.Aligned spec;
    private final Grid grid;
    private final Results results;
    private final AccumulatorSet whole;

    AlignedWindows(WindowSpec.Aligned spec, WindowClock clock, Results results) {
        super(clock);
        this.spec = spec;
        this.grid = new Grid(spec.size(), spec.every(), spec.offset());
        this.results = results;
        this.whole = results.accumulators();
    }

    @Override
    public Group newGroup() {
        return new PaneGroup(grid);
    }

    @Override
    public boolean onEvent(Group group, Event event, long clockNanos) {
        PaneGroup panes = (PaneGroup) group;
        long time = clock().timeOf(event, clockNanos);
        long start = grid.paneOf(time);
        if (grid.firstEnd(start) > grid.lastEnd(start)) {
            return true; // it lies in a gap between windows
        }
        if (clock().isOver(grid.lastEnd(start))) {
            results.late();
            return true;
        }
        boolean isNews = collect(panes, start, time) | passOver(panes);
        emitAgain(panes, start);
        return isNews;
    }

    /// @return whether the event is one that begins to be held
    private boolean collect(PaneGroup group, long start, long time) {
        Pane pane = group.find(start);
        if (pane == null) {
            AccumulatorSet fresh = results.accumulators();
            results.accumulate(fresh, time);
            group.add(new Pane(start, fresh, results.order()));
            return true;
        }
        results.accumulate(pane.collected(), time);
        if (pane.isHeld()) {
            return false;
        }
        pane.hold(results.order());
        return true;
    }

    /// Windows that were over before the group was known are not to be made up for.
    ///
    /// @return whether there were any
    private boolean passOver(PaneGroup group) {
        long over = clock().now() == Watermarks.NONE ? Watermarks.NONE : grid.endUpTo(clock().now());
        boolean areAny = over > group.done;
        if (areAny) {
            group.done = over;
        }
        return areAny;
    }

    private void emitAgain(PaneGroup group, long start) {
        for (long end = grid.firstEnd(start); end <= group.done && end <= grid.lastEnd(start); end += grid.every()) {
            if (!clock().isOver(end)) {
                emit(group, end);
            }
        }
    }

    @Override
    public long due(Group group) {
        PaneGroup panes = (PaneGroup) group;
        long next = nextEnd(panes);
        Pane first = panes.first();
        return first == null ? next : Math.min(next, forgetAt(first));
    }

    private long forgetAt(Pane pane) {
        return grid.lastEnd(pane.start()) + clock().lateness();
    }

    /// The end of the next window that has something to tell, or [Long#MAX_VALUE].
    private long nextEnd(PaneGroup group) {
        long next = Long.MAX_VALUE;
        Pane open = group.firstOpen();
        if (open != null) {
            long first = grid.firstEnd(open.start());
            next = first > group.done ? first : grid.endAfter(group.done);
        }
        return spec.emitEmpty() && group.hasBegun ? Math.min(next, nextEmpty(group, next)) : next;
    }

    /// The end of the next window after the last one, or of the first one that is told of a long time without events.
    private long nextEmpty(PaneGroup group, long next) {
        long until = Math.min(next, grid.endUpTo(clock().now()));
        return Math.max(grid.endAfter(group.done), until - MOST_EMPTY * grid.every());
    }

    @Override
    public void onTime(Group group, long now) {
        PaneGroup panes = (PaneGroup) group;
        long end = nextEnd(panes);
        if (end <= now) {
            panes.done = end;
            panes.hasBegun = true;
            emit(panes, end);
        }
        panes.removeIf(pane -> grid.lastEnd(pane.start()) <= panes.done && forgetAt(pane) <= now);
    }

    @Override
    public boolean isForgettable(Group group) {
        PaneGroup panes = (PaneGroup) group;
        return panes.first() == null && !(spec.emitEmpty() && panes.hasBegun);
    }

    private void emit(PaneGroup group, long end) {
        long begin = end - grid.size();
        try {
            results.emit(group, spec.name(), collected(group.panes(), begin, end), begin, end);
        } catch (FailedExpressionException e) {
            results.failed(e);
        }
    }

    /// What was collected in a window: that of its pane, if it is of one, or of all of its panes put together.
    private AccumulatorSet collected(List<Pane> panes, long begin, long end) {
        whole.clear();
        for (Pane pane : panes) {
            if (pane.start() >= begin && pane.start() < end) {
                if (grid.isOfPanes()) {
                    return pane.collected();
                }
                results.merge(pane.collected(), whole, false);
            }
        }
        return whole;
    }

    /// All windows that have something, to the last one.
    @Override
    public void close(Group group) {
        PaneGroup panes = (PaneGroup) group;
        panes.hasBegun = false;
        for (long end = nextEnd(panes); end != Long.MAX_VALUE; end = nextEnd(panes)) {
            panes.done = end;
            emit(panes, end);
        }
        panes.clear();
    }

    @Override
    public Value state(Group group) {
        PaneGroup panes = (PaneGroup) group;
        StateArray each = new StateArray();
        panes.panes().forEach(pane -> each.add(pane.start()).add(pane.collected()));
        return new StateArray()
                .add(panes.done)
                .add(panes.hasBegun)
                .add(each.build())
                .build();
    }

    @Override
    public void restore(Group group, Value state) throws InvalidStateException {
        PaneGroup panes = (PaneGroup) group;
        StateArray.Reader reader = StateArray.read(state, 3);
        panes.done = reader.time();
        panes.hasBegun = reader.bool();
        if (panes.hasBegun && panes.done == Watermarks.NONE) {
            throw new InvalidStateException("expected the end of the last window, found none");
        }
        StateArray.Reader each = StateArray.readAll(reader.value(), 2);
        while (each.hasMore()) {
            Pane pane = new Pane(each.time(), results.accumulators(), Long.MAX_VALUE);
            if (grid.paneOf(pane.start()) != pane.start() || panes.find(pane.start()) != null) {
                throw new InvalidStateException("expected parts of windows, found one that begins at " + pane.start());
            }
            each.accumulators(pane.collected());
            panes.add(pane);
        }
    }
}
