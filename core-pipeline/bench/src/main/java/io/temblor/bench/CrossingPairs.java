package io.temblor.bench;

import com.sun.management.ThreadMXBean;
import io.temblor.connector.Connector;
import io.temblor.connector.Outcomes;
import io.temblor.connector.PollResult;
import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One comparison of the benchmark of the boundary, in a JVM of its own, so that no other one has shaped
/// what is compiled: the same source or sink in C and in Java, called in turn in windows of a fraction of a
/// millisecond, which are compared in pairs.
final class CrossingPairs {
    private static final int PAIRS = 4000;
    private static final int WARM_UP = 3000;
    private static final int CALLS_THAT_ALLOCATE = 100_000;
    private static final int EVENTS_OF_A_WINDOW = 4 * 1024;
    private static final Outcomes NOBODY = new NoOutcomes();

    private final QuietContext context = new QuietContext();

    /// A call of a source or sink with one batch.
    @FunctionalInterface
    private interface Crossing {
        void run() throws Exception;
    }

    private CrossingPairs() {}

    /// Prints by how many nanoseconds a native call takes longer, how many one in Java takes, and how many
    /// bytes of heap the native one allocates for each event.
    ///
    /// @param args `source` or `sink`, the number of events in a batch, the bytes of each
    public static void main(String[] args) throws Exception {
        CrossingSettings settings =
                new CrossingSettings(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.MAX_VALUE);
        Connector<SchemaSettings> compiled = NativeHalf.of(BenchFolder.here()).connector();
        CrossingPairs pairs = new CrossingPairs();
        if (args[0].equals("source")) {
            compare(settings.batch(), pairs.source(settings), pairs.source(compiled, settings));
        } else {
            compare(settings.batch(), pairs.sink(settings), pairs.sink(compiled, settings));
        }
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

    private static void compare(int batch, Crossing java, Crossing compiled) throws Exception {
        int calls = Math.max(8, EVENTS_OF_A_WINDOW / batch);
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
        double allocated = allocatedPerCall(compiled) / batch;
        System.out.println(new Rounds(more).median() + " " + new Rounds(inJava).median() + " " + allocated);
    }

    private static double allocatedPerCall(Crossing crossing) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS_THAT_ALLOCATE; i++) {
            crossing.run();
        }
        return (double) (threads.getCurrentThreadAllocatedBytes() - before) / CALLS_THAT_ALLOCATE;
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
