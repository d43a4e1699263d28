package io.temblor.bench;

import io.temblor.pipeline.Temblor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long an event takes from when it was meant to be sent to when the sink has it, at a rate far below
/// what the engine could do.
final class RingLatency implements Bench.Benchmark {
    private static final String FLOW = """
            flow.latency {
              wait-strategy = %s
              connectors { in { type = paced, codec = binary }, out { type = paced, codec = binary } }
              pipelines.all.steps = [passthrough]
              links = ["in -> all -> out"]
            }
            """;
    private static final int RATE = 100_000;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 20;

    @Override
    public List<Bench.Result> run() throws Exception {
        List<Bench.Result> results = new ArrayList<>();
        for (String strategy : List.of("blocking", "yielding")) {
            results.addAll(measure(strategy));
        }
        return results;
    }

    private static List<Bench.Result> measure(String strategy) throws InterruptedException {
        Histogram lateness = new Histogram();
        Histogram latencies = new Histogram();
        PacedConnector connector = new PacedConnector(
                1_000_000_000 / RATE, (long) WARM_UP_SECONDS * RATE, (long) SECONDS * RATE, lateness, latencies);
        try (Temblor temblor = Temblor.configure()
                .text("latency.conf", FLOW.formatted(strategy))
                .connector(connector)
                .start()) {
            temblor.await();
        }
        return List.of(
                new Bench.Result(
                        "latency, " + strategy,
                        percentiles(latencies),
                        String.format(
                                Locale.ROOT,
                                "%,d events of 8 bytes at %,d events/s, from when each was meant to be sent; %d s to warm up",
                                latencies.count(),
                                RATE,
                                WARM_UP_SECONDS)),
                new Bench.Result(
                        "of this, the source",
                        percentiles(lateness),
                        "how late the source itself was, because it had no processor or the flow held it up"));
    }

    private static String percentiles(Histogram histogram) {
        return String.format(
                Locale.ROOT,
                "p50 %s, p99 %s, p99.9 %s, max %s µs",
                micros(histogram.percentile(50)),
                micros(histogram.percentile(99)),
                micros(histogram.percentile(99.9)),
                micros(histogram.max()));
    }

    private static String micros(long nanos) {
        return String.format(Locale.ROOT, "%,.1f", nanos / 1e3);
    }
}
