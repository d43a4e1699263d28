package io.temblor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much of a core a flow takes that has nothing to do.
final class IdleCpu implements Bench.Benchmark {
    private static final long SETTLE_MILLIS = 5_000;
    private static final long MEASURE_MILLIS = 10_000;

    @Override
    public List<Bench.Result> run() throws Exception {
        BenchFolder folder = BenchFolder.here();
        Subject temblor = new TemblorSubject(folder);
        temblor.prepare();
        Path scratch = WorkloadRun.emptyFolder(folder.target("runs").resolve("temblor-idle"));
        int port = WorkloadRun.freePort();
        Path configuration = folder.configurations(temblor.name()).resolve(Workload.W2.configuration());
        try (SubjectProcess process =
                SubjectProcess.start(temblor, configuration, Map.of("BENCH_IN", Integer.toString(port)), scratch)) {
            process.awaitListening(port);
            Thread.sleep(SETTLE_MILLIS);
            long before = process.cpuNanos();
            Thread.sleep(MEASURE_MILLIS);
            double percent = (process.cpuNanos() - before) / 1e4 / MEASURE_MILLIS;
            return List.of(new Bench.Result(
                    "idle CPU",
                    String.format(Locale.ROOT, "%.2f %% of a core", percent),
                    String.format(
                            Locale.ROOT,
                            "tcp_server to null, over 10 s, the whole process; peak memory %.0f MiB",
                            process.peakMebibytes())));
        }
    }
}
