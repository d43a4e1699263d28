package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// How the windows of a `select` open and close.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** For each event: [#onEvent]. At each tick, and after each event if [events tell the
/// time][#hasEventTime]: [#now] to learn how late it is by then, and for each group whose time [has
/// come][#due] [#onTime].
public abstract class Windows {
    /// Makes a group that has collected nothing.
    public abstract Group newGroup();

    /// Takes the event in work into the windows of a group.
    ///
    /// @param clockNanos the time by the clock, in nanoseconds since 1970
    /// @return whether something is [due][#due] earlier, the group [holds][Group#held] other events, or it may be
    ///     [forgettable][#isForgettable] now; false for as many events as can be, for then nobody looks at it
    /// @throws FailedExpressionException if the event is not right for the windows, in which it then is not
    public abstract boolean onEvent(Group group, Event event, long clockNanos);

    /// How late it is for the windows, when it is so late by the clock.
    public abstract long now(long clockNanos);

    /// When, by [#now], something will happen to a group without a further event of it, or [Long#MAX_VALUE].
    public abstract long due(Group group);

    /// Does what is due for a group, or a part of it.
    public abstract void onTime(Group group, long now);

    /// Whether a group has nothing to remember now, so that it is like a new one, and may become the group of another
    /// key.
    public abstract boolean isForgettable(Group group);

    /// Nothing will come any more: everything that was collected goes out, whether its window is full or not.
    public abstract void close(Group group);

    /// What a group remembers.
    public abstract Value state(Group group);

    /// Takes over what a group remembered.
    public abstract void restore(Group group, Value state) throws InvalidStateException;

    /// What the windows remember apart from their groups; null if nothing.
    public Value state() {
        return Value.NULL;
    }

    /// Takes over what [#state] gave.
    public void restore(Value state) throws InvalidStateException {
        if (state != Value.NULL) {
            throw new InvalidStateException("expected no state of the windows themselves, found " + state);
        }
    }

    /// Whether events tell how late it is, so that something may be due after each of them. Otherwise it is due at
    /// ticks.
    public boolean hasEventTime() {
        return false;
    }

    /// Whether [#onTime] is to be called for every group at every tick, due or not.
    public boolean wantsEveryTick() {
        return false;
    }
}
