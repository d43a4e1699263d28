package io.temblor.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The command `workloads`: each workload through each subject, in turn, round after round.
final class Workloads {
    private final BenchFolder folder;
    private final WorkloadOptions options;
    private final List<Subject> subjects;

    Workloads(BenchFolder folder, WorkloadOptions options) {
        this.folder = folder;
        this.options = options;
        subjects = Subjects.named(options.subjects(), folder).stream()
                .filter(subject -> options.workloads().stream().anyMatch(each -> subject.takesPart(folder, each)))
                .toList();
    }

    /// Measures, and prints the table line by line.
    void run() throws IOException, InterruptedException {
        if (subjects.isEmpty()) {
            throw new BenchException("none of " + options.subjects() + " takes part in any of " + options.workloads());
        }
        subjects.forEach(Subject::prepare);
        Map<Workload.Lines, LogFile> files = files();
        System.out.println(Machine.describe());
        System.out.println(String.join(
                "; ", subjects.stream().map(Subject::version).distinct().toList()));
        System.out.printf(
                "%d MiB a run after %d MiB to warm up, %d connections, median of %d runs (lowest–highest)%n%n",
                options.mebibytes(), options.warmUpMebibytes(), options.connections(), options.runs());
        System.out.println(Report.head());
        for (Workload workload : options.workloads()) {
            LogFile file = files.get(workload.lines());
            if (file != null) {
                measure(new WorkloadRun(folder, options, file), workload)
                        .forEach((subject, runs) -> System.out.println(Report.line(workload, subject, runs)));
            }
        }
    }

    /// The files that the workloads need. A workload whose lines cannot be had is left out, and that is said.
    private Map<Workload.Lines, LogFile> files() throws IOException, InterruptedException {
        Map<Workload.Lines, LogFile> files = new EnumMap<>(Workload.Lines.class);
        for (Workload workload : options.workloads()) {
            try {
                if (!files.containsKey(workload.lines())) {
                    files.put(workload.lines(), file(workload.lines()));
                }
            } catch (BenchException e) {
                System.err.println("bench: " + workload + " is left out: " + e.getMessage());
            }
        }
        if (files.isEmpty()) {
            throw new BenchException("nothing is left to measure");
        }
        return files;
    }

    private LogFile file(Workload.Lines lines) throws IOException, InterruptedException {
        return switch (lines) {
            case GENERATED -> LogFile.generate(folder, options.dataMebibytes(), options.seed());
            case PUBLISHED -> PublishedLines.unpack(folder);
        };
    }

    /// Alternates the subjects, so that what changes on the machine meets them all, and drops the first
    /// round.
    private Map<String, List<Measurement>> measure(WorkloadRun run, Workload workload)
            throws IOException, InterruptedException {
        Map<String, List<Measurement>> measured = new LinkedHashMap<>();
        for (int round = 0; round <= options.runs(); round++) {
            for (Subject subject : subjects) {
                if (!subject.takesPart(folder, workload)) {
                    continue;
                }
                Measurement measurement = run.measure(workload, subject);
                System.err.printf(
                        "%s %s %s: %.1f MiB per CPU second, %.1f MiB/s%n",
                        workload,
                        subject.name(),
                        round == 0 ? "dropped" : "run " + round,
                        measurement.cpuRate(),
                        measurement.wallRate());
                if (round > 0) {
                    measured.computeIfAbsent(subject.name(), _ -> new ArrayList<>())
                            .add(measurement);
                }
            }
        }
        return measured;
    }
}
