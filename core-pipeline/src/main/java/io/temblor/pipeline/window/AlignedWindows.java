package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.Accumulator;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.List;

/// Windows that begin at fixed times, and may overlap. Events are collected once, in panes; a window is put together
/// of its panes when its time has come. An event that comes later than that, but not too late, has the windows that it
/// belongs to emitted once more.
final class AlignedWindows extends Windows {
    private final WindowSpec.Aligned spec;
    private final Grid grid;
    private final WindowClock clock;
    private final Results results;
    private final Accumulator[] whole;

    AlignedWindows(WindowSpec.Aligned spec, WindowClock clock, Results results) {
        this.spec = spec;
        this.grid = new Grid(spec.size(), spec.every(), spec.offset());
        this.clock = clock;
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
        long time = clock.timeOf(event, clockNanos);
        long start = grid.paneOf(time);
        if (grid.firstEnd(start) > grid.lastEnd(start)) {
            return isForgettable(panes); // it lies in a gap between windows
        }
        if (clock.isOver(grid.lastEnd(start))) {
            results.late();
            return isForgettable(panes);
        }
        collect(panes, start, time);
        begin(panes, start);
        emitAgain(panes, start);
        return false;
    }

    private void collect(PaneGroup group, long start, long time) {
        Pane pane = group.find(start);
        if (pane == null) {
            Accumulator[] fresh = results.accumulators();
            results.accumulate(fresh, time);
            group.add(new Pane(start, fresh, results.order()));
        } else {
            results.accumulate(pane.collected(), time);
        }
    }

    /// Windows that were over before the group was known are not to be made up for.
    private void begin(PaneGroup group, long start) {
        long before = clock.now() == Watermarks.NONE ? grid.firstEnd(start) - grid.every() : grid.endUpTo(clock.now());
        if (group.done == Watermarks.NONE || clock.now() != Watermarks.NONE) {
            group.done = Math.max(group.done, before);
        }
    }

    private void emitAgain(PaneGroup group, long start) {
        for (long end = grid.firstEnd(start); end <= group.done && end <= grid.lastEnd(start); end += grid.every()) {
            if (clock.now() != Watermarks.NONE && !clock.isOver(end)) {
                emit(group, end);
            }
        }
    }

    @Override
    public boolean hasEventTime() {
        return clock.hasEventTime();
    }

    @Override
    public long now(long clockNanos) {
        return clock.advance(clockNanos);
    }

    @Override
    public long due(Group group) {
        PaneGroup panes = (PaneGroup) group;
        long next = nextEnd(panes);
        return panes.panes().isEmpty()
                ? next
                : Math.min(next, forgetAt(panes.panes().getFirst()));
    }

    private long forgetAt(Pane pane) {
        return grid.lastEnd(pane.start()) + clock.lateness();
    }

    /// The end of the next window that has something to tell, or [Long#MAX_VALUE].
    private long nextEnd(PaneGroup group) {
        if (spec.emitEmpty() && group.done != Watermarks.NONE) {
            return grid.endAfter(group.done);
        }
        for (Pane pane : group.panes()) {
            if (grid.lastEnd(pane.start()) > group.done) {
                return Math.max(grid.firstEnd(pane.start()), grid.endAfter(group.done));
            }
        }
        return Long.MAX_VALUE;
    }

    @Override
    public boolean onTime(Group group, long now) {
        PaneGroup panes = (PaneGroup) group;
        long end = nextEnd(panes);
        if (end <= now) {
            panes.done = end;
            emit(panes, end);
        }
        panes.panes().removeIf(pane -> grid.lastEnd(pane.start()) <= panes.done && forgetAt(pane) <= now);
        return isForgettable(panes);
    }

    private boolean isForgettable(PaneGroup group) {
        return group.panes().isEmpty() && (!spec.emitEmpty() || group.done == Watermarks.NONE);
    }

    private void emit(PaneGroup group, long end) {
        long begin = end - grid.size();
        Accumulator[] collected = collected(group.panes(), begin, end);
        results.emit(group, spec.name(), collected, begin, end);
    }

    /// What was collected in a window: that of its pane, if it is of one, or of all of its panes put together.
    private Accumulator[] collected(List<Pane> panes, long begin, long end) {
        for (Accumulator each : whole) {
            each.clear();
        }
        for (Pane pane : panes) {
            if (pane.start() >= begin && pane.start() < end) {
                if (grid.pane() == grid.size()) {
                    return pane.collected();
                }
                TumblingWindows.merge(pane.collected(), whole);
            }
        }
        return whole;
    }

    /// All windows that have something, to the last one.
    @Override
    public void close(Group group) {
        PaneGroup panes = (PaneGroup) group;
        List<Pane> all = panes.panes();
        while (!all.isEmpty()) {
            long last = grid.lastEnd(all.getLast().start());
            long end = nextEnd(panes);
            if (end > last) {
                all.clear();
            } else {
                panes.done = end;
                emit(panes, end);
            }
        }
    }

    @Override
    public Value state(Group group) {
        PaneGroup panes = (PaneGroup) group;
        StateArray state = new StateArray().add(panes.done);
        StateArray each = new StateArray();
        panes.panes().forEach(pane -> each.add(pane.start()).add(pane.collected()));
        return state.add(each.build()).build();
    }

    @Override
    public void restore(Group group, Value state) throws InvalidStateException {
        PaneGroup panes = (PaneGroup) group;
        StateArray.Reader reader = StateArray.read(state, 2);
        panes.done = reader.number();
        StateArray.Reader each = StateArray.read(reader.value(), 2);
        while (each.hasMore()) {
            Pane pane = new Pane(each.number(), results.accumulators(), Long.MAX_VALUE);
            each.accumulators(pane.collected());
            panes.add(pane);
        }
    }

    @Override
    public Value state() {
        return clock.state();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        clock.restore(state);
    }
}
