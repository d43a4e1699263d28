package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Descriptions;
import org.jspecify.annotations.Nullable;

/// A window is full when a script says so.
final class StateTrigger extends Trigger {
    private final Value firstState;
    private final WindowScript script;
    private final @Nullable WindowScript tick;

    StateTrigger(String name, Value firstState, WindowScript script, @Nullable WindowScript tick) {
        super(name);
        this.firstState = firstState;
        this.script = script;
        this.tick = tick;
    }

    @Override
    Value firstState() {
        return firstState;
    }

    @Override
    Action onEvent(TumblingWindow window, Event event) {
        return run(script, window, event);
    }

    @Override
    Action onTick(TumblingWindow window, long now) {
        return tick == null ? Action.NONE : run(tick, window, new TickEvent(now));
    }

    private static Action run(WindowScript deciding, TumblingWindow window, Event event) {
        Value answer = deciding.run(event, window.state);
        Action action = action(answer);
        if (action == null) {
            throw deciding.failure("the script of a window must yield a bool, or an array of two, [emit, include], but"
                    + " yields " + Descriptions.typeOf(answer));
        }
        window.state = deciding.state();
        return action;
    }

    private static @Nullable Action action(Value answer) {
        if (answer instanceof BoolValue bool) {
            return bool.value() ? Action.EMIT_WITH_EVENT : Action.NONE;
        }
        if (answer instanceof ArrayValue both
                && both.size() == 2
                && both.get(0) instanceof BoolValue emits
                && both.get(1) instanceof BoolValue includes) {
            return Action.of(emits.value(), includes.value());
        }
        return null;
    }

    @Override
    long due(TumblingWindow window) {
        return Long.MAX_VALUE;
    }

    @Override
    boolean wantsEveryTick() {
        return tick != null;
    }

    @Override
    boolean isFresh(TumblingWindow window) {
        return window.state.equals(firstState);
    }
}
