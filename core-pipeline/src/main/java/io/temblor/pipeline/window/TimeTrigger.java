package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import org.jspecify.annotations.Nullable;

/// A window is full when its time is over.
final class TimeTrigger extends Trigger {
    private final long interval;
    private final @Nullable WindowScript time;

    TimeTrigger(String name, long interval, @Nullable WindowScript time) {
        super(name);
        this.interval = interval;
        this.time = time;
    }

    @Override
    Action onEvent(Level level, Event event) {
        return at(level, time == null ? event.ingestNanos() : time.number(event, "the time of an event"));
    }

    @Override
    Action onTick(Level level, long now) {
        return time == null ? at(level, now) : Action.NONE;
    }

    private Action at(Level level, long now) {
        boolean over = level.mark != NOTHING && now >= level.mark;
        if (over || level.mark == NOTHING) {
            level.mark = now > Long.MAX_VALUE - interval ? Long.MAX_VALUE : now + interval;
        }
        return over ? Action.EMIT : Action.NONE;
    }

    @Override
    long due(Level level) {
        return time == null && level.isFilled() ? level.mark : Long.MAX_VALUE;
    }

    @Override
    boolean isFresh(Level level) {
        return true;
    }
}
