package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.List;

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
        Level[] levels = new Level[triggers.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = new Level(results.accumulators());
            levels[i].state = triggers[i].firstState();
        }
        return new TumblingGroup(levels);
    }

    @Override
    public void onEvent(Group group, Event event, long clockNanos) {
        take((TumblingGroup) group, 0, event);
    }

    /// A window gets an event, or, if it is not the first, what the one before it has collected. An event
    /// that cannot be collected has not changed how full the window is, nor what its script remembers.
    private void take(TumblingGroup group, int number, Event event) {
        Level level = group.level(number);
        long mark = level.mark;
        Value state = level.state;
        Trigger.Action action = triggers[number].onEvent(level, event);
        boolean isOver = action.emits && !action.includes;
        if (isOver) {
            emit(group, number, event);
        }
        try {
            collect(group, number, event);
        } catch (FailedExpressionException e) {
            level.mark = isOver ? Trigger.NOTHING : mark;
            level.state = state;
            throw e;
        }
        if (action.emits && action.includes) {
            emit(group, number, event);
        }
    }

    private void collect(TumblingGroup group, int number, Event event) {
        Level level = group.level(number);
        if (number == 0) {
            results.accumulate(level.collected(), event.ingestNanos());
            level.fill(results.order());
            return;
        }
        Level before = group.level(number - 1);
        if (before.isFilled()) {
            level.fill(before.heldSince());
            try {
                results.merge(before.collected(), level.collected(), true);
            } catch (FailedExpressionException e) {
                results.failed(e);
            }
        }
    }

    /// The result of the smaller window goes out before that of the larger one. The window begins anew whatever fails.
    private void emit(TumblingGroup group, int number, Event event) {
        Level level = group.level(number);
        if (level.isFilled()) {
            results.emit(group, triggers[number].name(), level.collected(), Results.NO_TIME, Results.NO_TIME);
        }
        if (number + 1 < group.size()) {
            try {
                take(group, number + 1, event);
            } catch (FailedExpressionException e) {
                results.failed(e);
            }
        }
        level.clear();
    }

    @Override
    public boolean isForgettable(Group group) {
        TumblingGroup windows = (TumblingGroup) group;
        for (int i = 0; i < triggers.length; i++) {
            if (windows.level(i).isFilled() || !triggers[i].isFresh(windows.level(i))) {
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
        return triggers[0].due(((TumblingGroup) group).level(0));
    }

    @Override
    public boolean wantsEveryTick() {
        return everyTick;
    }

    /// Only the first window looks at the clock; the others are full when something comes to them.
    @Override
    public void onTime(Group group, long now) {
        TumblingGroup windows = (TumblingGroup) group;
        Event tick = new TickEvent(now);
        if (triggers[0].onTick(windows.level(0), now).emits) {
            emit(windows, 0, tick);
        }
    }

    @Override
    public void close(Group group) {
        TumblingGroup windows = (TumblingGroup) group;
        for (int i = 0; i < windows.size(); i++) {
            Level level = windows.level(i);
            if (i > 0) {
                collect(windows, i, new TickEvent(0));
                windows.level(i - 1).clear();
            }
            if (level.isFilled()) {
                results.emit(group, triggers[i].name(), level.collected(), Results.NO_TIME, Results.NO_TIME);
            }
        }
        windows.level(windows.size() - 1).clear();
    }

    @Override
    public Value state(Group group) {
        TumblingGroup windows = (TumblingGroup) group;
        StateArray state = new StateArray();
        for (int i = 0; i < windows.size(); i++) {
            Level level = windows.level(i);
            state.add(level.mark).add(level.state).add(level.isFilled()).add(level.collected());
        }
        return state.build();
    }

    @Override
    public void restore(Group group, Value state) throws InvalidStateException {
        TumblingGroup windows = (TumblingGroup) group;
        StateArray.Reader reader = StateArray.read(state, 4 * windows.size());
        for (int i = 0; i < windows.size(); i++) {
            Level level = windows.level(i);
            level.mark = reader.number();
            level.state = reader.value();
            if (reader.bool()) {
                level.fill(Long.MAX_VALUE);
            }
            reader.accumulators(level.collected());
        }
    }
}
