package io.temblor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the benchmarks whose names are given, or all, and prints a table.
public final class Bench {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("idle", new IdleCpu());
        ALL.put("ring", new RingThroughput());
        ALL.put("tcp", new TcpThroughput());
    }

    private Bench() {}

    /// One measurement.
    interface Benchmark {
        /// Measures.
        List<Result> run() throws Exception;
    }

    /// One line of the table.
    ///
    /// @param name   what was measured
    /// @param figure the median, with its unit
    /// @param detail how it was measured, and how far the rounds differ
    record Result(String name, String figure, String detail) {
        @Override
        public String toString() {
            return "| " + name + " | " + figure + " | " + detail + " |";
        }
    }

    /// @param args names of benchmarks
    public static void main(String[] args) throws Exception {
        List<String> names = args.length == 0 ? List.copyOf(ALL.keySet()) : List.of(args);
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                System.err.println("unknown benchmark `" + name + "`; known are " + ALL.keySet());
                System.exit(2);
            }
        }
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        System.out.println("| benchmark | figure | how |");
        System.out.println("|---|---|---|");
        for (String name : names) {
            for (Result result : ALL.getOrDefault(name, List::of).run()) {
                System.out.println(result);
            }
        }
    }
}
