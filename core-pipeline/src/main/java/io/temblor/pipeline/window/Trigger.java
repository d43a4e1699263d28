package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;

/// Decides when the tumbling windows of one name are full.
///
/// **Threading.** One thread at a time.
abstract class Trigger {
    /// No mark has been set.
    static final long NOTHING = Long.MIN_VALUE;

    /// What happens to a window.
    enum Action {
        NONE(false, false),
        /// It is full without the event, which begins the next one.
        EMIT(true, false),
        /// The event belongs to it, and it is not full.
        INCLUDE(false, true),
        EMIT_WITH_EVENT(true, true);

        final boolean emits;
        final boolean includes;

        Action(boolean emits, boolean includes) {
            this.emits = emits;
            this.includes = includes;
        }

        static Action of(boolean emits, boolean includes) {
            return emits ? includes ? EMIT_WITH_EVENT : EMIT : includes ? INCLUDE : NONE;
        }
    }

    private final String name;

    Trigger(String name) {
        this.name = name;
    }

    /// The name of the windows.
    String name() {
        return name;
    }

    /// What the state of a new window is.
    Value firstState() {
        return Value.NULL;
    }

    /// An event has come to a window.
    abstract Action onEvent(TumblingWindow window, Event event);

    /// Time has passed.
    abstract Action onTick(TumblingWindow window, long now);

    /// When [#onTick] will do something, or [Long#MAX_VALUE].
    abstract long due(TumblingWindow window);

    /// Whether a window that holds nothing is like a new one.
    abstract boolean isFresh(TumblingWindow window);

    /// Whether [#onTick] is to be called for every group at every tick, due or not.
    boolean wantsEveryTick() {
        return false;
    }
}
