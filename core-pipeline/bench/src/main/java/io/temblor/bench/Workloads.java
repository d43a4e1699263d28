package io.temblor.bench;

import java.io.IOException;
import java.util.ArrayList;
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
        subjects = Subjects.named(options.subjects(), folder);
    }

    /// Measures, and prints the table line by line.
    void run() throws IOException, InterruptedException {
        subjects.forEach(Subject::prepare);
        LogFile file = LogFile.generate(folder, options.dataMebibytes(), options.seed());
        WorkloadRun run = new WorkloadRun(folder, options, file);
        System.out.println(Machine.describe());
        System.out.println(
                String.join("; ", subjects.stream().map(Subject::version).toList()));
        System.out.printf(
                "%d MiB a run after %d MiB to warm up, %d connections, median of %d runs (lowest–highest)%n%n",
                options.mebibytes(), options.warmUpMebibytes(), options.connections(), options.runs());
        System.out.println(Report.head());
        for (Workload workload : options.workloads()) {
            measure(run, workload).forEach((subject, runs) -> System.out.println(Report.line(workload, subject, runs)));
        }
    }

    /// Alternates the subjects, so that what changes on the machine meets them all, and drops the first round.
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
