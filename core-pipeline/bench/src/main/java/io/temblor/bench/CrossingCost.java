package io.temblor.bench;

import io.temblor.connector.Connector;
import io.temblor.connector.Outcomes;
import io.temblor.connector.PollResult;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What it costs that a connector is native: the same source and the same sink in C and in Java, called in turn in
/// windows of a
/// third of a millisecond, which are compared in pairs.
final class CrossingCost implements Bench.Benchmark {
    private static final int[] BATCHES = {1, 64, 1024};
    private static final int[] SIZES = {8, 256};
    private static final int PAIRS = 6000;
    private static final int WARM_UP = 3000;
    private static final long EVENTS_OF_A_WINDOW = 16 * 1024;
    private static final Outcomes NOBODY = new NoOutcomes();

    private final QuietContext context = new QuietContext();

    /// A call of a source or sink with one batch.
    @FunctionalInterface
    private interface Crossing {
        void run() throws Exception;
    }

    @Override
    public List<Bench.Result> run() throws Exception {
        Connector<SchemaSettings> compiled = NativeHalf.of(BenchFolder.here()).connector();
        List<Bench.Result> results = new ArrayList<>();
        for (int size : SIZES) {
            for (int batch : BATCHES) {
                CrossingSettings settings = new CrossingSettings(batch, size, Long.MAX_VALUE);
                results.add(compare("source", batch, size, source(settings), source(compiled, settings)));
            }
            for (int batch : BATCHES) {
                CrossingSettings settings = new CrossingSettings(batch, size, Long.MAX_VALUE);
                results.add(compare("sink", batch, size, sink(settings), sink(compiled, settings)));
            }
        }
        return results;
    }

    private Crossing source(CrossingSettings settings) throws Exception {
        return polling(new CrossingConnector().source(settings, context));
    }

    private Crossing source(Connector<SchemaSettings> compiled, CrossingSettings settings) throws Exception {
        return polling(compiled.source(bound(settings), context));
    }

    private static Crossing polling(Source source) throws Exception {
        SlotBatch batch = new SlotBatch();
        source.open(Map.of(), 1);
        return () -> {
            PollResult _ = source.poll(batch, 0);
        };
    }

    private Crossing sink(CrossingSettings settings) throws Exception {
        return writing(new CrossingConnector().sink(settings, context), settings);
    }

    private Crossing sink(Connector<SchemaSettings> compiled, CrossingSettings settings) throws Exception {
        return writing(compiled.sink(bound(settings), context), settings);
    }

    private static Crossing writing(Sink sink, CrossingSettings settings) throws Exception {
        PayloadBatch batch = new PayloadBatch(settings.batch(), settings.size());
        sink.open(1);
        return () -> {
            batch.advance();
            sink.write(batch, NOBODY);
        };
    }

    private static SchemaSettings bound(CrossingSettings settings) {
        return new SchemaSettings((RecordValue) Value.of(Map.of("batch", settings.batch(), "size", settings.size())));
    }

    private static Bench.Result compare(String what, int batch, int size, Crossing java, Crossing compiled)
            throws Exception {
        int calls = (int) Math.max(8, EVENTS_OF_A_WINDOW / 4 / batch);
        List<Double> inJava = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int pair = -WARM_UP; pair < PAIRS; pair++) {
            boolean javaFirst = (pair & 1) == 0;
            double first = nanosPerCall(javaFirst ? java : compiled, calls);
            double second = nanosPerCall(javaFirst ? compiled : java, calls);
            if (pair >= 0) {
                inJava.add(javaFirst ? first : second);
                more.add(javaFirst ? second - first : first - second);
            }
        }
        double base = new Rounds(inJava).median();
        double difference = new Rounds(more).median();
        return new Bench.Result(
                what + ", " + batch + (batch == 1 ? " event of " : " events of ") + size + " B",
                text("%+.2f ns/event", difference / batch),
                text("%+.1f ns/call; in Java %.2f ns/event", difference, base / batch) + "; median of " + PAIRS
                        + " pairs");
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    private static double nanosPerCall(Crossing crossing, int calls) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            crossing.run();
        }
        return (double) (System.nanoTime() - start) / calls;
    }

    private static final class NoOutcomes implements Outcomes {
        @Override
        public void delivered(long id) {}

        @Override
        public void deliveredThrough(long id) {}

        @Override
        public void retry(long id, String reason) {}

        @Override
        public void rejected(long id, String code, String reason) {}

        @Override
        public void pending(long id) {}
    }
}
