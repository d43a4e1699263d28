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
    Action onEvent(TumblingWindow window, Event event) {
        return at(window, time == null ? event.ingestNanos() : time.number(event, "the time of an event"));
    }

    @Override
    Action onTick(TumblingWindow window, long now) {
        return time == null ? at(window, now) : Action.NONE;
    }

    private Action at(TumblingWindow window, long now) {
        boolean over = window.mark != NOTHING && now >= window.mark;
        if (over || window.mark == NOTHING) {
            window.mark = now > Long.MAX_VALUE - interval ? Long.MAX_VALUE : now + interval;
        }
        return over ? Action.EMIT : Action.NONE;
    }

    @Override
    long due(TumblingWindow window) {
        return time == null && window.isFilled() ? window.mark : Long.MAX_VALUE;
    }

    @Override
    boolean isFresh(TumblingWindow window) {
        return true;
    }
}
