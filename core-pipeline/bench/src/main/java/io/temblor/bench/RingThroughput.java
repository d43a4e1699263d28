package io.temblor.bench;

import io.temblor.pipeline.Temblor;
import java.util.ArrayList;
import java.util.List;

/// How many events pass the whole engine (source, ring, pipeline, sink) that need neither decoding nor
/// encoding.
final class RingThroughput implements Bench.Benchmark {
    private static final String FLOW = """
            flow.ring {
              connectors { in { type = burst }, out { type = "null" } }
              pipelines.all.steps = [passthrough]
              links = ["in -> all -> out"]
            }
            """;
    private static final long EVENTS = 5_000_000;

    @Override
    public List<Bench.Result> run() throws Exception {
        List<Bench.Result> results = new ArrayList<>();
        for (int burst : new int[] {1, 64}) {
            Rounds rounds = Rounds.of(5, () -> eventsPerSecond(burst));
            results.add(new Bench.Result(
                    "ring, published by " + burst,
                    rounds.text("events/s"),
                    "5 M ready values, source to null through one operator; " + rounds.spread()));
        }
        return results;
    }

    private static double eventsPerSecond(int burst) throws InterruptedException {
        try (Temblor temblor = Temblor.configure()
                .text("ring.conf", FLOW)
                .connector(new BurstConnector(EVENTS, burst))
                .start()) {
            long start = System.nanoTime();
            temblor.await();
            return EVENTS * 1e9 / (System.nanoTime() - start);
        }
    }
}
