package io.temblor.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How much of a core a flow takes that has nothing to do.
final class IdleCpu implements Bench.Benchmark {
    private static final String FLOW = """
            flow.idle {
              connectors {
                in  { type = tcp_server, port = 0, preprocessors = [separate], codec = string }
                out { type = "null" }
              }
              pipelines.all.steps = [passthrough]
              links = ["in -> all -> out"]
            }
            """;
    private static final long SETTLE_MILLIS = 5_000;
    private static final long MEASURE_MILLIS = 10_000;

    @Override
    public List<Bench.Result> run() throws Exception {
        try (Subject subject = Subject.start(FLOW)) {
            Thread.sleep(SETTLE_MILLIS);
            Duration before = subject.cpu();
            Thread.sleep(MEASURE_MILLIS);
            double percent = (subject.cpu().toNanos() - before.toNanos()) / 1e4 / MEASURE_MILLIS;
            return List.of(new Bench.Result(
                    "idle CPU",
                    String.format(Locale.ROOT, "%.2f %% of a core", percent),
                    "tcp_server to null, over 10 s, the whole process; peak memory " + subject.peakMemory() + " MiB"));
        }
    }
}
