package io.temblor.bench;

import io.temblor.bench.Measurement.Counted;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Warms up a subject that was just started by a load that does not count, measures it under one that does,
/// and stops it.
record Trial(Workload workload, Subject subject, SubjectProcess process, Receiver receiver, Load load, LogFile file) {
    private static final int QUIET_SECONDS = 30;
    private static final int READ_SECONDS = 600;

    /// Measures once.
    Measurement run(WorkloadOptions options) throws IOException, InterruptedException {
        long warmUp = options.warmUpMebibytes() == 0 ? 0 : file.repeatsFor(options.warmUpMebibytes());
        long repeats = file.repeatsFor(options.mebibytes());
        if (warmUp > 0) {
            give(warmUp, warmUp);
        }
        AllocatedBytes allocatedBefore = allocated();
        long cpuBefore = process.cpuNanos();
        Load.Span span = give(repeats, warmUp + repeats);
        long cpu = process.cpuNanos() - cpuBefore;
        AllocatedBytes allocatedAfter = allocated();
        double peak = process.peakMebibytes();
        Measurement.Lines lines = lines(process.stop(), warmUp, repeats);
        double mebibytes = (double) file.bytes() * repeats / (1 << 20);
        return new Measurement(
                mebibytes * 1e9 / cpu,
                mebibytes * 1e9 / (span.endedNanos() - span.beganNanos()),
                peak,
                lines,
                perLine(allocatedBefore, allocatedAfter, lines.sent()));
    }

    /// Gives lines to the subject, and waits until it is done with all that it was ever given.
    private Load.Span give(long repeats, long repeatsInAll) throws IOException, InterruptedException {
        List<Long> expected = workload.expected(file, repeatsInAll);
        if (expected.isEmpty()) {
            return giveForNobody(repeats);
        }
        Load.Span offered = load.offer(repeats);
        long all = expected.stream().mapToLong(Long::longValue).sum();
        return new Load.Span(offered.beganNanos(), receiver.await(all).lastNanos());
    }

    /// Nobody receives: what has been read is waited for, and then that the subject has nothing more to do.
    private Load.Span giveForNobody(long repeats) throws IOException, InterruptedException {
        return switch (workload.input()) {
            case TCP -> {
                Load.Span read = load.offer(repeats);
                process.awaitQuiet(QUIET_SECONDS);
                yield read;
            }
            case FILE -> {
                long readBefore = process.readBytes();
                Load.Span offered = load.offer(repeats);
                process.awaitRead(readBefore + file.bytes() * repeats, READ_SECONDS);
                yield new Load.Span(offered.beganNanos(), process.awaitQuiet(QUIET_SECONDS));
            }
        };
    }

    /// Counts once more after the end, so that lines that came twice are seen as well.
    private Measurement.Lines lines(String printed, long warmUp, long repeats) throws IOException {
        long before = file.lines() * warmUp;
        long sent = file.lines() * repeats;
        List<Long> expected = workload.expected(file, warmUp + repeats);
        if (expected.isEmpty()) {
            OptionalLong said = subject.linesSaid(printed);
            return said.isPresent()
                    ? new Measurement.Lines(sent, said.getAsLong() - before, Counted.SUBJECT)
                    : new Measurement.Lines(sent, sent, Counted.NOBODY);
        }
        Receiver.Count count = receiver.count();
        Counted counted = isAsExpected(count, warmUp + repeats) ? Counted.RECEIVER : Counted.OTHERS;
        return new Measurement.Lines(sent, count.total() - before, counted);
    }

    private boolean isAsExpected(Receiver.Count count, long repeats) {
        List<Long> lines = workload.expected(file, repeats);
        return count.lines().subList(0, lines.size()).equals(lines)
                && (!workload.isUnchanged() || count.bytes().getFirst() == file.bytes() * repeats);
    }

    private @Nullable AllocatedBytes allocated() {
        return subject.isJvm() && workload.isAllocationMeasured() ? AllocatedBytes.of(process.pid()) : null;
    }

    private static OptionalDouble perLine(@Nullable AllocatedBytes before, @Nullable AllocatedBytes after, long lines) {
        return before == null || after == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) after.since(before) / lines);
    }
}
