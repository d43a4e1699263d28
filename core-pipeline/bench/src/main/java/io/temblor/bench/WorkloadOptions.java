package io.temblor.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// What the command `workloads` is told.
///
/// @param mebibytes       the size of the measured load
/// @param dataMebibytes   the size of the file that is sent over and over to make a load
/// @param warmUpMebibytes the size of the load before it, 0 for none
/// @param runs            how many runs of each subject count
/// @param connections     over how many connections lines come
/// @param seed            what the file is made from
/// @param workloads       those that are run
/// @param subjects        the names of those that are measured
record WorkloadOptions(
        int mebibytes,
        int dataMebibytes,
        int warmUpMebibytes,
        int runs,
        int connections,
        long seed,
        List<Workload> workloads,
        List<String> subjects) {
    static final String USAGE = """
            Usage: run workloads [OPTION]...

            Measures Temblor beside rsyslog and syslog-ng: the same lines through each in turn, counted where they arrive.
            Prints one table. The README of this folder says how each figure is made.

              --mib N             Size of the measured load. Default: 500.
              --warm-up-mib N     Size of the load before it, which each process gets first; 0 for none. Default: 200.
              --data-mib N        Size of the file that is sent over and over. Default: 100, or --mib if that is less.
              --runs N            Runs of each subject that count, after one that does not. Default: 5.
              --connections N     Connections that send at once, up to 64. Default: 5.
              --seed N            Another seed gives other lines. Default: 1.
              --only W1,W6        Only these of W1 (tcp to tcp), W2 (tcp to nothing), W5 (file to tcp), W6 (JSON parsed,
                                  sorted to two receivers, written anew), T1 (JSON parsed, written, thrown away), T2 (the
                                  same with a script that classifies each). The lines of the last two are those of
                                  Tremor's benchmarks, without which they are left out.
              --subjects A,B      Only these of temblor, rsyslog, syslog-ng, tremor, tremor-1. The last two need the
                                  variable TREMOR, the path of the program, and are left out without it.
              --help              Show this help and exit.

            For a first look: run workloads --mib 100 --runs 1 --only W1
            """;

    private static final WorkloadOptions DEFAULTS =
            new WorkloadOptions(500, 100, 200, 5, 5, 1, List.of(Workload.values()), Subjects.usual(System.getenv()));

    /// Reads the words of a command line.
    ///
    /// @throws BenchException if they are not understood
    static WorkloadOptions parse(List<String> words) {
        WorkloadOptions options = DEFAULTS;
        Deque<String> left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            String name = left.pop();
            if (left.isEmpty()) {
                throw BenchException.wrongUsage("`" + name + "` is no option, or lacks its value; --help shows all");
            }
            options = options.with(name, left.pop());
        }
        return options.dataMebibytes <= options.mebibytes
                ? options
                : options.with("--data-mib", Integer.toString(options.mebibytes));
    }

    private WorkloadOptions with(String name, String value) {
        int mib = mebibytes;
        int data = dataMebibytes;
        int warmUp = warmUpMebibytes;
        int count = runs;
        int senders = connections;
        long start = seed;
        List<Workload> chosen = workloads;
        List<String> names = subjects;
        switch (name) {
            case "--mib" -> mib = number(name, value, 1);
            case "--data-mib" -> data = number(name, value, 1);
            case "--warm-up-mib" -> warmUp = number(name, value, 0);
            case "--runs" -> count = number(name, value, 1);
            case "--connections" -> senders = number(name, value, 1);
            case "--seed" -> start = number(name, value, 0);
            case "--only" ->
                chosen = Arrays.stream(value.split(","))
                        .map(WorkloadOptions::workload)
                        .toList();
            case "--subjects" -> names = List.of(value.split(","));
            default -> throw BenchException.wrongUsage("unknown option `" + name + "`; --help shows all");
        }
        return new WorkloadOptions(mib, data, warmUp, count, senders, start, chosen, names);
    }

    private static Workload workload(String name) {
        return Arrays.stream(Workload.values())
                .filter(workload -> workload.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> BenchException.wrongUsage(
                        "unknown workload `" + name + "`; known are " + Arrays.toString(Workload.values())));
    }

    private static int number(String option, String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw BenchException.wrongUsage(
                option + " takes a whole number, at least " + least + ", but was given `" + value + "`");
    }
}
