package io.temblor.pipeline.select;

import io.temblor.config.PlacedText;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.WindowKind;
import java.time.Duration;
import java.util.Optional;

/// A window of the operator `select`.
///
/// @param type             how windows follow each other
/// @param name             what `window` stands for in results; the type if it is not there
/// @param interval         how long a window is
/// @param size             how many events a window has
/// @param every            how often a hopping window begins
/// @param everyEvents      after how many events a sliding window has a result
/// @param gap              how far apart two events of a session may be
/// @param offset           how much later than at full intervals since 1970, in UTC, aligned windows begin
/// @param aligned          whether a tumbling window begins at the same time for all groups, not with their first event
/// @param time             the time of an event, in nanoseconds since 1970: an expression; the time of
///                         ingestion if it is not there
/// @param delay            how much later than others an event may come and still be in time
/// @param lateness         how late an event may be for its window to be emitted once more; later ones go to the port
///                         `late`
/// @param idle             after how long without events a split of a source is not waited for
/// @param emitEmptyWindows whether windows without events have results, too, as long as their group is known
/// @param weight           what an event counts for the size: an expression
/// @param state            what the state of a script is at first
/// @param script           says whether a window is full: a script that yields a bool, or an array of two: whether it
///                         is full, and whether the event belongs to it
/// @param tickScript       the same, asked about ten times a second
public record WindowSettings(
        WindowKind type,
        Optional<String> name,
        Optional<Duration> interval,
        Optional<Long> size,
        Optional<Duration> every,
        Optional<Long> everyEvents,
        Optional<Duration> gap,
        Optional<Duration> offset,
        Optional<Boolean> aligned,
        Optional<PlacedText> time,
        Optional<Duration> delay,
        Optional<Duration> lateness,
        Optional<Duration> idle,
        Optional<Boolean> emitEmptyWindows,
        Optional<PlacedText> weight,
        Optional<Value> state,
        Optional<PlacedText> script,
        Optional<PlacedText> tickScript) {}
