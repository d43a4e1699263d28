package io.temblor.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs the benchmarks whose names are given, or those that are quick, and prints a table.
public final class Bench {
    private static final List<String> QUICK = List.of("idle", "ring", "latency");
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("idle", new IdleCpu());
        ALL.put("ring", new RingThroughput());
        ALL.put("latency", new RingLatency());
        ALL.put("crossing", new CrossingCost());
        ALL.put("native", new CrossingFlow());
        ALL.put("script", new ScriptCost());
        ALL.put("udp", () -> new UdpBackends().run());
    }

    private static final String USAGE = """
            Usage: run [idle | ring | latency | crossing | native | script | udp]...
                   run workloads [OPTION]...
                   run groups [NAME]...
                   run jmh [OPTION OF JMH]...

            Measures Temblor.

              idle        CPU of a flow that has nothing to do
              ring        events/s through source, ring, pipeline and sink
              latency     how long an event takes through them at 100,000 events/s
              crossing    what a call of a native source or sink costs more than one in Java; four minutes
              native      what that makes of a whole flow; three minutes
              script      a condition, JSON through a script, and how long a script takes to compile; one minute
              udp         udp_server, native beside Java: datagrams per CPU second, and how many without loss; ten minutes
              workloads   whole processes beside rsyslog and syslog-ng; `run workloads --help` tells more
              groups      events grouped by 10,000 keys, beside Esper and Siddhi; `run groups --help` tells more
              jmh         the parts

            Without a name the quick ones are run that need nothing but Temblor: idle, ring, latency.
            """;

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

    /// @param args names of benchmarks, or `workloads` and its options
    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        Runtime.getRuntime().addShutdownHook(new Thread(Bench::endChildren));
        try {
            if (words.contains("--help") || words.contains("-h")) {
                System.out.print(usage(words));
            } else if (!words.isEmpty() && words.getFirst().equals("workloads")) {
                List<String> options = words.subList(1, words.size());
                new Workloads(BenchFolder.here(), WorkloadOptions.parse(options)).run();
            } else if (!words.isEmpty() && words.getFirst().equals("groups")) {
                new GroupBench(BenchFolder.here()).run(words.subList(1, words.size()));
            } else {
                run(words.isEmpty() ? QUICK : words);
            }
        } catch (BenchException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(e.exitCode());
        }
    }

    private static String usage(List<String> words) {
        if (words.contains("groups")) {
            return GroupBench.USAGE;
        }
        return words.contains("workloads") ? WorkloadOptions.USAGE : USAGE;
    }

    /// So that nothing stays behind when a measurement is broken off.
    private static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static void run(List<String> names) throws Exception {
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                throw BenchException.wrongUsage(
                        "unknown benchmark `" + name + "`; known are workloads, groups, jmh and " + ALL.keySet());
            }
        }
        System.out.println(Machine.describe());
        System.out.println();
        System.out.println("| benchmark | figure | how |");
        System.out.println("|---|---|---|");
        for (String name : names) {
            for (Result result : ALL.getOrDefault(name, List::of).run()) {
                System.out.println(result);
            }
        }
    }
}
