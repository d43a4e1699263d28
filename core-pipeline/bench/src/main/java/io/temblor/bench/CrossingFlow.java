package io.temblor.bench;

import io.temblor.pipeline.Temblor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What it costs a whole flow that its source and its sink are native: the same flow with both in C and with both in
/// Java, in
/// turn, compared in pairs.
final class CrossingFlow implements Bench.Benchmark {
    private static final String FLOW = """
            %s
            flow.crossing {
              batch-size = %d
              connectors {
                in  { type = crossing, backend = %s, batch = %d, size = 256, count = %d, codec = string }
                out { type = crossing, backend = %s, batch = 1, size = 8, count = 1, codec = string }
              }
              links = ["in -> out"]
            }
            """;
    private static final int PAIRS = 9;

    @Override
    public List<Bench.Result> run() throws Exception {
        NativeHalf compiled = NativeHalf.of(BenchFolder.here());
        List<Bench.Result> results = new ArrayList<>();
        for (int batch : new int[] {1, 64, 1024}) {
            results.add(compare(compiled, batch, batch == 1 ? 1_500_000 : 3_000_000));
        }
        return results;
    }

    private static Bench.Result compare(NativeHalf compiled, int batch, long events) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> inJava = new ArrayList<>();
        for (int pair = -2; pair < PAIRS; pair++) {
            boolean javaFirst = (pair & 1) == 0;
            double first = run(compiled, javaFirst ? "java" : "native", batch, events);
            double second = run(compiled, javaFirst ? "native" : "java", batch, events);
            if (pair >= 0) {
                inJava.add(events * 1e9 / (javaFirst ? first : second));
                ratios.add(javaFirst ? second / first : first / second);
            }
        }
        Rounds all = new Rounds(ratios);
        return new Bench.Result(
                "flow, native source and sink, batches of " + batch,
                String.format(Locale.ROOT, "%+.1f %% time", 100 * (all.median() - 1)),
                String.format(
                        Locale.ROOT,
                        "%s in Java, events of 256 B; median of %d pairs, %+.1f to %+.1f %%",
                        new Rounds(inJava).text("events/s"),
                        PAIRS,
                        100 * (all.sorted().getFirst() - 1),
                        100 * (all.sorted().getLast() - 1)));
    }

    private static double run(NativeHalf compiled, String backend, int batch, long events) throws Exception {
        String flow = String.format(
                Locale.ROOT, FLOW, compiled.configuration(), Math.max(batch, 64), backend, batch, events, backend);
        try (Temblor temblor = Temblor.configure()
                .text("crossing.conf", flow)
                .connector(new CrossingConnector())
                .start()) {
            long start = System.nanoTime();
            temblor.await();
            return System.nanoTime() - start;
        }
    }
}
