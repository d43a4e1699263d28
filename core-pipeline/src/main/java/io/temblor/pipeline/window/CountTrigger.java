package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import org.jspecify.annotations.Nullable;

/// A window is full when its events weigh enough.
final class CountTrigger extends Trigger {
    private final long size;
    private final @Nullable WindowScript weight;

    CountTrigger(String name, long size, @Nullable WindowScript weight) {
        super(name);
        this.size = size;
        this.weight = weight;
    }

    @Override
    Action onEvent(TumblingWindow window, Event event) {
        long added = weight == null ? 1 : weight.number(event, "the weight of an event");
        long before = Math.max(window.mark, 0);
        long sum = added > Long.MAX_VALUE - before ? Long.MAX_VALUE : before + added;
        if (sum < size) {
            window.mark = sum;
            return Action.NONE;
        }
        window.mark = sum - size;
        return Action.EMIT_WITH_EVENT;
    }

    @Override
    Action onTick(TumblingWindow window, long now) {
        return Action.NONE;
    }

    @Override
    long due(TumblingWindow window) {
        return Long.MAX_VALUE;
    }

    @Override
    boolean isFresh(TumblingWindow window) {
        return window.mark <= 0;
    }
}
