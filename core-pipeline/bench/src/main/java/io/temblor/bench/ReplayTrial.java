package io.temblor.bench;

import io.temblor.bench.Measurement.Counted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;

/// Measures a subject that has the lines in memory, gives them to itself, and ends when it is done.
/// Everything counts, from its start to its end, for such subjects are native programs that need no time to
/// become fast.
///
/// @param file what it repeats
record ReplayTrial(Subject subject, LogFile file) {
    private static final int END_SECONDS = 600;

    /// Measures once.
    Measurement run(Path configuration, Path scratch, WorkloadOptions options)
            throws IOException, InterruptedException {
        long repeats = file.repeatsFor(options.mebibytes());
        Map<String, String> environment = Map.of(
                "BENCH_LINES", file.path().toString(),
                "BENCH_REPEATS", Long.toString(repeats));
        long began = System.nanoTime();
        try (SubjectProcess process = SubjectProcess.start(subject, configuration, environment, scratch)) {
            SubjectProcess.Used used = process.awaitEnd(END_SECONDS);
            long ended = System.nanoTime();
            double mebibytes = (double) file.bytes() * repeats / (1 << 20);
            return new Measurement(
                    mebibytes * 1e9 / used.cpuNanos(),
                    mebibytes * 1e9 / (ended - began),
                    used.peakMebibytes(),
                    lines(process.printed(), file.lines() * repeats),
                    OptionalDouble.empty());
        }
    }

    private Measurement.Lines lines(String printed, long sent) {
        long said = subject.linesSaid(printed)
                .orElseThrow(() -> new BenchException(
                        subject.name() + " has ended without saying how many lines it was; it said:\n" + printed));
        return new Measurement.Lines(sent, said, Counted.SUBJECT);
    }
}
