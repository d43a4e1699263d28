package io.temblor.bench;

import io.temblor.bench.Measurement.Counted;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The Markdown table that `workloads` prints.
final class Report {
    private Report() {}

    /// The head of the table.
    static String head() {
        return """
                | workload | subject | MiB per CPU second | MiB/s | peak memory, MiB | bytes allocated a line | lines out / in |
                |---|---|---|---|---|---|---|""";
    }

    /// The line of one subject: medians over its runs, with the lowest and the highest.
    static String line(Workload workload, String subject, List<Measurement> runs) {
        return "| "
                + String.join(
                        " | ",
                        workload.name() + " " + workload.title(),
                        subject,
                        rounds(runs, Measurement::cpuRate).medianAndSpread(),
                        rounds(runs, Measurement::wallRate).medianAndSpread(),
                        String.format(
                                Locale.ROOT,
                                "%.0f",
                                rounds(runs, Measurement::peakMebibytes).median()),
                        allocated(runs),
                        lines(runs))
                + " |";
    }

    private static Rounds rounds(List<Measurement> runs, ToDoubleFunction<Measurement> figure) {
        return new Rounds(runs.stream().map(figure::applyAsDouble).toList());
    }

    private static String allocated(List<Measurement> runs) {
        List<Double> known =
                runs.stream().flatMap(run -> run.allocated().stream().boxed()).toList();
        return known.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", new Rounds(known).median());
    }

    /// All runs in one sum; a run that lost lines, or delivered some twice, cannot hide behind a median.
    private static String lines(List<Measurement> runs) {
        long sent = runs.stream().mapToLong(run -> run.lines().sent()).sum();
        long delivered = runs.stream().mapToLong(run -> run.lines().delivered()).sum();
        Counted counted = runs.getFirst().lines().counted();
        if (!runs.stream().allMatch(run -> run.lines().areComplete())) {
            return String.format(Locale.ROOT, "**%,d / %,d**", delivered, sent);
        }
        return switch (counted) {
            case NOBODY -> String.format(Locale.ROOT, "all %,d read", sent);
            case SUBJECT -> String.format(Locale.ROOT, "%,d / %,d by its own count", delivered, sent);
            case RECEIVER, OTHERS -> String.format(Locale.ROOT, "%,d / %,d", delivered, sent);
        };
    }
}
