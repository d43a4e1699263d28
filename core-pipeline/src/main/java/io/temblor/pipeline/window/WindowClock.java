package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.NanoClock;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.state.InvalidStateException;
import org.jspecify.annotations.Nullable;

/// What time it is for windows: that of the clock, or the one that events tell.
///
/// Events are believed: one that says that it is from the year 2115 ends all windows up to then once its split is not
/// held back by others, and all events that come after it are too late. Whoever has sources with wrong clocks takes
/// such events out before, by `where`, which is asked first.
///
/// **Threading.** One thread at a time.
final class WindowClock {
    /// In the year 2116: what is beyond is no point in time, but a mistake.
    static final long LATEST = Long.MAX_VALUE / 2;

    private final @Nullable WindowScript time;
    private final Watermarks watermarks;
    private final long lateness;
    private long now = Watermarks.NONE;

    WindowClock(WindowSpec.EventTime spec, NanoClock clock) throws InvalidScriptException {
        time = spec.time() == null ? null : new WindowScript(spec.time(), clock);
        watermarks = new Watermarks(spec.delay(), spec.idle());
        lateness = spec.lateness();
    }

    /// Whether events tell the time.
    boolean hasEventTime() {
        return time != null;
    }

    /// The time of the event in work.
    ///
    /// @throws FailedExpressionException if it tells none
    long timeOf(Event event, long clockNanos) {
        if (time == null) {
            // What was ingested before a tick and comes after it is not late for that.
            return Math.max(event.ingestNanos(), now);
        }
        long told = time.number(event, "the time of an event");
        if (told > LATEST) {
            throw time.failure("the time of an event must be nanoseconds since 1970, but is " + told
                    + ", which is after the year 2116");
        }
        watermarks.onEvent(event.origin(), told, clockNanos);
        return told;
    }

    /// What time it is when it is so late by the clock. It does not run backwards.
    long advance(long clockNanos) {
        now = time == null ? Math.max(now, clockNanos) : watermarks.advance(clockNanos);
        return now;
    }

    /// What time it was at the last [#advance].
    long now() {
        return now;
    }

    /// Whether it is not just late for what ends then, but too late.
    boolean isOver(long end) {
        return now != Watermarks.NONE && end <= now - lateness;
    }

    /// For how long what has ended is kept.
    long lateness() {
        return lateness;
    }

    Value state() {
        return new StateArray().add(now).add(watermarks.state()).build();
    }

    void restore(Value state) throws InvalidStateException {
        StateArray.Reader reader = StateArray.read(state, 2);
        now = reader.time();
        watermarks.restore(reader.value());
    }
}
