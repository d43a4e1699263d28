package io.temblor.bench;

import java.io.IOException;

/// Gives the lines of a file to a subject.
interface Load {

    /// Gives the whole file so many times, and returns when the subject has taken it or is on its own with
    /// it.
    ///
    /// @return when it began, on the clock of [System#nanoTime]
    Span offer(long repeats) throws IOException, InterruptedException;

    /// From when to when lines were given, on the clock of [System#nanoTime].
    record Span(long beganNanos, long endedNanos) {}
}
