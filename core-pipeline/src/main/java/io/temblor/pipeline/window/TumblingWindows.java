package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tumbling windows, small to large: the first one collects events, and each further one what the windows before it
/// have collected whenever they are full.
final class TumblingWindows extends Windows {
    private final Trigger[] triggers;
    private final Results results;
    private final boolean everyTick;

    TumblingWindows(List<Trigger> triggers, Results results) {
        this.triggers = triggers.toArray(new Trigger[0]);
        this.results = results;
        this.everyTick = triggers.getFirst().wantsEveryTick();
    }

    @Override
    public Group newGroup() {
        TumblingWindow window = null;
        for (int i = triggers.length - 1; i >= 0; i--) {
            window = new TumblingWindow(results.accumulators(), window);
            window.state = triggers[i].firstState();
        }
        return smallest(window);
    }

    private static TumblingWindow smallest(@Nullable Group group) {
        if (group instanceof TumblingWindow window) {
            return window;
        }
        throw new IllegalArgumentException("this is no group of tumbling windows: " + group);
    }

    /// Nothing that others need to know changes while a window fills.
    @Override
    public boolean onEvent(Group group, Event event, long clockNanos) {
        TumblingWindow window = smallest(group);
        boolean wasHeld = window.isHeld();
        return take(window, 0, null, window, event) || !wasHeld;
    }

    /// A window gets an event, or, if it is not the first, what the one before it has collected. An event
    /// that cannot be collected has not changed how full the window is, nor what its script remembers.
    ///
    /// @return whether it has been full
    private boolean take(
            Group group, int number, @Nullable TumblingWindow smaller, TumblingWindow window, Event event) {
        long mark = window.mark;
        Value state = window.state;
        Trigger.Action action = triggers[number].onEvent(window, event);
        boolean isOver = action.emits && !action.includes;
        if (isOver) {
            emit(group, number, window, event);
        }
        try {
            collect(smaller, window, event);
        } catch (FailedExpressionException e) {
            window.mark = isOver ? Trigger.NOTHING : mark;
            window.state = state;
            throw e;
        }
        if (action.emits && action.includes) {
            emit(group, number, window, event);
        }
        return action.emits;
    }

    private void collect(@Nullable TumblingWindow smaller, TumblingWindow window, Event event) {
        if (smaller == null) {
            results.accumulate(window.collected(), event.ingestNanos());
            if (!window.isHeld()) {
                window.fill(results.order());
            }
        } else if (smaller.isFilled()) {
            window.fill(smaller.heldSince());
            try {
                results.merge(smaller.collected(), window.collected(), true);
            } catch (FailedExpressionException e) {
                results.failed(e);
            }
        }
    }

    /// The result of the smaller window goes out before that of the larger one. The window begins anew whatever fails.
    private void emit(Group group, int number, TumblingWindow window, Event event) {
        tell(group, number, window);
        TumblingWindow larger = window.larger();
        if (larger != null) {
            try {
                take(group, number + 1, window, larger, event);
            } catch (FailedExpressionException e) {
                results.failed(e);
            }
        }
        window.clear();
    }

    private void tell(Group group, int number, TumblingWindow window) {
        if (window.isFilled()) {
            results.emit(group, triggers[number].name(), window.collected(), Results.NO_TIME, Results.NO_TIME);
        }
    }

    @Override
    public boolean isForgettable(Group group) {
        int number = 0;
        for (TumblingWindow window = smallest(group); window != null; window = window.larger()) {
            if (window.isFilled() || !triggers[number++].isFresh(window)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long now(long clockNanos) {
        return clockNanos;
    }

    @Override
    public long due(Group group) {
        return triggers[0].due(smallest(group));
    }

    @Override
    public boolean wantsEveryTick() {
        return everyTick;
    }

    /// Only the first window looks at the clock; the others are full when something comes to them.
    @Override
    public void onTime(Group group, long now) {
        TumblingWindow window = smallest(group);
        if (triggers[0].onTick(window, now).emits) {
            emit(group, 0, window, new TickEvent(now));
        }
    }

    @Override
    public void close(Group group) {
        Event end = new TickEvent(0);
        int number = 0;
        TumblingWindow smaller = null;
        for (TumblingWindow window = smallest(group); window != null; window = window.larger()) {
            if (smaller != null) {
                collect(smaller, window, end);
                smaller.clear();
            }
            tell(group, number++, window);
            smaller = window;
        }
        if (smaller != null) {
            smaller.clear();
        }
    }

    @Override
    public Value state(Group group) {
        StateArray state = new StateArray();
        for (TumblingWindow window = smallest(group); window != null; window = window.larger()) {
            state.add(window.mark).add(window.state).add(window.isFilled()).add(window.collected());
        }
        return state.build();
    }

    @Override
    public void restore(Group group, Value state) throws InvalidStateException {
        StateArray.Reader reader = StateArray.read(state, 4 * triggers.length);
        for (TumblingWindow window = smallest(group); window != null; window = window.larger()) {
            window.mark = reader.number();
            window.state = reader.value();
            if (reader.bool()) {
                window.fill(Long.MAX_VALUE);
            }
            reader.accumulators(window.collected());
        }
    }
}
