package io.temblor.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How fast events are grouped, by Temblor and others: see [GroupFigures], which is run in several JVMs for each of
/// them, in turn.
final class GroupBench {
    static final String USAGE = """
            Usage: run groups [NAME]...

            Groups events of 10,000 keys by Temblor's operator `select`, by Esper and by Siddhi, on one thread; and
            tells how much heap a group takes that waits. Three quarters of an hour.

            Names, of which all are measured if none is given:
              count  count_zipf  count_time  count_time_zipf  count_integer  count_two  sum  mean  hdr  memory
            """;

    private static final int FORKS = 3;
    private static final String MEMORY = "memory";

    private final BenchFolder folder;

    /// The figures of one engine, JVM by JVM.
    private record Figures(List<Double> nanos, List<Double> bytes) {
        Figures() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(String printed) {
            String[] words = printed.split(" ");
            nanos.add(Double.parseDouble(words[1]));
            bytes.add(Double.parseDouble(words[2]));
        }
    }

    GroupBench(BenchFolder folder) {
        this.folder = folder;
    }

    /// Measures what has these names, or all.
    void run(List<String> names) throws IOException {
        List<GroupTask> tasks = new ArrayList<>();
        for (String name : names) {
            if (!name.equals(MEMORY)) {
                tasks.add(task(name));
            }
        }
        System.out.println(Machine.describe());
        System.out.println();
        if (names.isEmpty() || !tasks.isEmpty()) {
            System.out.println("| grouped | engine | events/s | ns an event | bytes of heap an event | to Temblor |");
            System.out.println("|---|---|---|---|---|---|");
            (names.isEmpty() ? List.of(GroupTask.values()) : tasks).forEach(this::measure);
        }
        if (names.isEmpty() || names.contains(MEMORY)) {
            System.out.println();
            fork(GroupEngine.TEMBLOR, GroupMemory.class.getName(), "COUNT").forEach(System.out::println);
            System.out.println();
            fork(GroupEngine.TEMBLOR, GroupMemory.class.getName(), "HDR").forEach(System.out::println);
        }
    }

    private static GroupTask task(String name) {
        for (GroupTask task : GroupTask.values()) {
            if (task.name().toLowerCase(Locale.ROOT).equals(name)) {
                return task;
            }
        }
        throw BenchException.wrongUsage("unknown name `" + name + "`; `run groups --help` tells all");
    }

    private void measure(GroupTask task) {
        Map<GroupEngine, Figures> all = new EnumMap<>(GroupEngine.class);
        for (int round = 0; round < FORKS; round++) {
            for (GroupEngine engine : GroupEngine.values()) {
                if (engine.knows(task) && engine.isThere(folder)) {
                    List<String> printed = fork(engine, GroupFigures.class.getName(), engine.subject(), task.name());
                    all.computeIfAbsent(engine, _ -> new Figures()).add(figures(engine, printed));
                }
            }
        }
        double ours =
                new Rounds(all.getOrDefault(GroupEngine.TEMBLOR, new Figures()).nanos()).median();
        all.forEach((engine, figures) -> System.out.println(line(task, engine, figures, ours)));
    }

    private static String figures(GroupEngine engine, List<String> printed) {
        return printed.stream()
                .filter(line -> line.startsWith("groups "))
                .findFirst()
                .orElseThrow(() -> new BenchException(engine.title() + " has not come to a result"));
    }

    private static String line(GroupTask task, GroupEngine engine, Figures figures, double ours) {
        Rounds nanos = new Rounds(figures.nanos());
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %s | %.1f | %.2f × |",
                task.title(),
                engine.title(),
                1e9 / nanos.median(),
                nanos.medianAndSpread(),
                new Rounds(figures.bytes()).median(),
                nanos.median() / ours);
    }

    private List<String> fork(GroupEngine engine, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms2g", "-Xmx2g", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", engine.classPath(folder), main));
        command.addAll(List.of(arguments));
        return Commands.output(command, Map.of()).lines().toList();
    }
}
