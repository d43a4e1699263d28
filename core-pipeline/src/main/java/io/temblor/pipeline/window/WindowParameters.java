package io.temblor.pipeline.window;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.syntax.WindowKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parameters of a window as they are written, in a query or in a configuration, and what they come to.
///
/// **Threading.** One thread at a time.
public final class WindowParameters {
    private static final long IDLE = 60_000_000_000L;

    /// Ten years: no sum of such times with a point in time is beyond a number.
    private static final long LONGEST = 315_576_000_000_000_000L;

    /// Each event has its part in so many windows at most.
    private static final long MOST_OVERLAPPING = 10_000;

    /// One parameter. Times are in nanoseconds.
    public enum Parameter {
        /// How long a window is.
        INTERVAL,
        /// How many events a window has.
        SIZE,
        /// How often a hopping window begins, or after how many events a sliding one has a result.
        EVERY,
        /// How far apart two events of a session may be.
        GAP,
        /// How much later than at full intervals since 1970 aligned windows begin.
        OFFSET,
        /// How much later than others an event may come.
        DELAY,
        /// How late an event may be for its window to be emitted once more.
        LATENESS,
        /// After how long without events a split is not waited for.
        IDLE,
        /// Whether windows begin at the same time for all groups.
        ALIGNED,
        /// Whether windows without events have results.
        EMIT_EMPTY_WINDOWS;

        /// Whether it is a time for windows of a kind.
        public boolean isTime(WindowKind kind) {
            return switch (this) {
                case INTERVAL, GAP, OFFSET, DELAY, LATENESS, IDLE -> true;
                case EVERY -> kind == WindowKind.HOPPING;
                case SIZE, ALIGNED, EMIT_EMPTY_WINDOWS -> false;
            };
        }

        /// As it is written in queries.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Something that is wrong.
    ///
    /// @param parameter what it is about; null for all of it
    public record Problem(@Nullable Parameter parameter, String message) {}

    private final WindowKind kind;
    private final String name;
    private final Map<Parameter, Long> numbers = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Value state;
    private @Nullable CheckedScript script;
    private @Nullable CheckedScript tick;

    /// @param name by which results tell the window
    public WindowParameters(WindowKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /// Sets a parameter that is a number.
    public WindowParameters set(Parameter parameter, long number) {
        numbers.put(parameter, number);
        return this;
    }

    /// Sets a parameter that is a choice.
    public WindowParameters set(Parameter parameter, boolean choice) {
        return set(parameter, choice ? 1 : 0);
    }

    /// Sets the scripts.
    ///
    /// @param first    what the state of the scripts is at first
    /// @param onEvent  the script for events: their time or weight, or whether a window is full
    /// @param onTick   the script for ticks
    public WindowParameters scripts(
            @Nullable Value first, @Nullable CheckedScript onEvent, @Nullable CheckedScript onTick) {
        state = first;
        script = onEvent;
        tick = onTick;
        return this;
    }

    /// What is wrong, after [#spec] has been asked for.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// The window, unless something is wrong.
    public Optional<WindowSpec> spec() {
        WindowSpec spec = switch (kind) {
            case TUMBLING -> tumbling();
            case HOPPING -> hopping();
            case SLIDING -> sliding();
            case SESSION -> session();
        };
        return problems.isEmpty() ? Optional.of(spec) : Optional.empty();
    }

    private WindowSpec tumbling() {
        boolean timed = numbers.containsKey(Parameter.INTERVAL);
        boolean counted = numbers.containsKey(Parameter.SIZE);
        if (timed && counted) {
            problem(
                    Parameter.SIZE,
                    "cannot stand beside an interval: a tumbling window either lasts so long or has so many events");
        } else if (counted) {
            only(Parameter.SIZE);
            noTick();
            return new WindowSpec.Count(name, positive(Parameter.SIZE), script);
        }
        if (!timed) {
            return stateful();
        }
        noTick();
        if (counted || numbers.size() == 1) {
            return new WindowSpec.Interval(name, positive(Parameter.INTERVAL), script);
        }
        only(
                Parameter.INTERVAL,
                Parameter.OFFSET,
                Parameter.DELAY,
                Parameter.LATENESS,
                Parameter.IDLE,
                Parameter.ALIGNED,
                Parameter.EMIT_EMPTY_WINDOWS);
        return aligned(positive(Parameter.INTERVAL), positive(Parameter.INTERVAL));
    }

    private WindowSpec stateful() {
        only();
        CheckedScript deciding = script;
        if (deciding == null) {
            problem(null, "a tumbling window needs an interval, a size, or a script that says when it is full");
            return new WindowSpec.Count(name, 1, null);
        }
        return new WindowSpec.State(name, state == null ? Value.NULL : state, deciding, tick);
    }

    private WindowSpec hopping() {
        only(
                Parameter.INTERVAL,
                Parameter.EVERY,
                Parameter.OFFSET,
                Parameter.DELAY,
                Parameter.LATENESS,
                Parameter.IDLE,
                Parameter.ALIGNED,
                Parameter.EMIT_EMPTY_WINDOWS);
        noTick();
        long interval = positive(Parameter.INTERVAL);
        long every = positive(Parameter.EVERY);
        if (numbers.containsKey(Parameter.EVERY) && interval / every > MOST_OVERLAPPING) {
            problem(
                    Parameter.EVERY,
                    "is too short: an event would be part of " + interval / every + " windows, but at most "
                            + MOST_OVERLAPPING + " can overlap");
        }
        return aligned(interval, every);
    }

    private WindowSpec aligned(long size, long every) {
        notTooLong();
        long offset = notNegative(Parameter.OFFSET, 0);
        boolean empty = numbers.getOrDefault(Parameter.EMIT_EMPTY_WINDOWS, 0L) == 1;
        return new WindowSpec.Aligned(name, size, every, offset % every, eventTime(), empty);
    }

    private WindowSpec sliding() {
        only(Parameter.SIZE, Parameter.INTERVAL, Parameter.EVERY);
        noTick();
        if (script != null) {
            problem(null, "a sliding window goes by the order in which events come, and has no script");
        }
        notTooLong(Parameter.INTERVAL);
        if (!numbers.containsKey(Parameter.SIZE) && !numbers.containsKey(Parameter.INTERVAL)) {
            problem(null, "a sliding window needs a size or an interval, or both");
        }
        return new WindowSpec.Sliding(
                name,
                positive(Parameter.SIZE, Long.MAX_VALUE),
                positive(Parameter.INTERVAL, Long.MAX_VALUE),
                positive(Parameter.EVERY, 1));
    }

    private WindowSpec session() {
        only(Parameter.GAP, Parameter.DELAY, Parameter.LATENESS, Parameter.IDLE);
        noTick();
        notTooLong();
        return new WindowSpec.Session(name, positive(Parameter.GAP), eventTime());
    }

    private WindowSpec.EventTime eventTime() {
        if (script == null) {
            for (Parameter parameter : List.of(Parameter.DELAY, Parameter.LATENESS, Parameter.IDLE)) {
                if (numbers.containsKey(parameter)) {
                    problem(
                            parameter,
                            "is of use only if events tell their own time, for otherwise none comes too late");
                }
            }
        }
        return new WindowSpec.EventTime(
                script,
                notNegative(Parameter.DELAY, 0),
                notNegative(Parameter.LATENESS, 0),
                positive(Parameter.IDLE, IDLE));
    }

    private void noTick() {
        if (tick != null) {
            problem(null, "only a window whose script says when it is full can have a script for ticks");
        }
        if (state != null && kind != WindowKind.TUMBLING) {
            problem(null, "only a tumbling window can have a state");
        }
    }

    private void notTooLong() {
        notTooLong(
                Parameter.INTERVAL,
                Parameter.EVERY,
                Parameter.GAP,
                Parameter.OFFSET,
                Parameter.DELAY,
                Parameter.LATENESS);
    }

    private void notTooLong(Parameter... times) {
        for (Parameter time : times) {
            long given = numbers.getOrDefault(time, 0L);
            if (given > LONGEST) {
                problem(time, "must be at most ten years, which are " + LONGEST + " ns, but is " + given);
            }
        }
    }

    private void only(Parameter... known) {
        for (Parameter given : numbers.keySet()) {
            if (!List.of(known).contains(given)) {
                problem(given, "does not belong to such a " + kind.word() + " window, which " + listed(known));
            }
        }
    }

    private static String listed(Parameter... known) {
        return known.length == 0
                ? "has no parameters but a script"
                : "can have " + Arrays.stream(known).map(Parameter::word).collect(Collectors.joining(", "));
    }

    private long positive(Parameter parameter) {
        if (!numbers.containsKey(parameter)) {
            problem(null, "a " + kind.word() + " window needs the parameter `" + parameter.word() + "`");
        }
        return positive(parameter, 1);
    }

    private long positive(Parameter parameter, long otherwise) {
        long number = numbers.getOrDefault(parameter, otherwise);
        if (number <= 0) {
            problem(parameter, "must be more than 0, but is " + number);
        }
        return Math.max(number, 1);
    }

    private long notNegative(Parameter parameter, long otherwise) {
        long number = numbers.getOrDefault(parameter, otherwise);
        if (number < 0) {
            problem(parameter, "must not be negative, but is " + number);
        }
        return Math.max(number, 0);
    }

    private void problem(@Nullable Parameter parameter, String message) {
        problems.add(new Problem(parameter, message));
    }
}
