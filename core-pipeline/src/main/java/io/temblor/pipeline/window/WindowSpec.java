package io.temblor.pipeline.window;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a window is. All times are in nanoseconds.
///
/// **Threading.** Immutable.
public sealed interface WindowSpec {
    /// The name by which results tell it.
    String name();

    /// The name of a window that cannot be one of several, if there is one.
    static Optional<String> notTumbling(List<WindowSpec> windows) {
        return windows.stream()
                .filter(window -> !(window instanceof Count || window instanceof Interval || window instanceof State))
                .map(WindowSpec::name)
                .findFirst();
    }

    /// Tumbling windows of so many events: they follow each other without gaps. Such a window begins with the first
    /// event of its group, and is full when the weights of its events reach the size; what is over that counts for
    /// the next one.
    ///
    /// @param weight what an event weighs; null for 1
    record Count(String name, long size, @Nullable CheckedScript weight) implements WindowSpec {}

    /// Tumbling windows of so much time: such a window begins with the first event of its group, and is closed by the
    /// first event, or tick, that does not belong to it any more.
    ///
    /// @param time the time of an event, in which case ticks close nothing; null for the time of its ingestion
    record Interval(String name, long interval, @Nullable CheckedScript time) implements WindowSpec {}

    /// Tumbling windows that a script closes: it yields whether the window is to be emitted, or an array of that and
    /// of whether the event belongs to it.
    ///
    /// @param state what the script's state is at first
    /// @param tick  the same at ticks; null if ticks do nothing
    record State(
            String name,
            Value state,
            CheckedScript script,
            @Nullable CheckedScript tick) implements WindowSpec {}

    /// Windows that begin at fixed times, the same for all groups: every so often one of the same length.
    ///
    /// @param size      how long a window is
    /// @param every     how often one begins; the size for windows that follow each other without gaps
    /// @param offset    how long after midnight, 1970-01-01 UTC, one begins, and with it all others
    /// @param emitEmpty whether windows without events have results, too, as long as the group is known
    record Aligned(String name, long size, long every, long offset, EventTime time, boolean emitEmpty)
            implements WindowSpec {}

    /// Windows that go along with the events: whenever so many have come, there is a result for the last ones.
    ///
    /// @param size     how many events the result is of at most
    /// @param interval how old the events may be that it is of
    /// @param every    after how many events there is a result
    record Sliding(String name, long size, long interval, long every) implements WindowSpec {}

    /// Windows that last as long as no two events of a group are further apart than the gap.
    record Session(String name, long gap, EventTime time) implements WindowSpec {}

    /// What time is for a window.
    ///
    /// @param time     the time of an event; null for that of its ingestion, and nothing comes too late then
    /// @param delay    how much later than others an event may come and still be in time
    /// @param lateness how late an event may be for its window to be emitted once more
    /// @param idle     after how long without events a split is not waited for
    record EventTime(@Nullable CheckedScript time, long delay, long lateness, long idle) {}
}
