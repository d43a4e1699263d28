package io.temblor.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What it costs that a connector is native: see [CrossingPairs], which is run in several JVMs for each line of the
/// table.
final class CrossingCost implements Bench.Benchmark {
    private static final int[] BATCHES = {1, 64, 1024};
    private static final int[] SIZES = {8, 256};
    private static final int FORKS = 3;

    @Override
    public List<Bench.Result> run() {
        List<Bench.Result> results = new ArrayList<>();
        for (String what : List.of("source", "sink")) {
            for (int size : SIZES) {
                for (int batch : BATCHES) {
                    results.add(measure(what, batch, size));
                }
            }
        }
        return results;
    }

    private static Bench.Result measure(String what, int batch, int size) {
        List<Double> more = new ArrayList<>();
        List<Double> inJava = new ArrayList<>();
        List<Double> allocated = new ArrayList<>();
        for (int fork = 0; fork < FORKS; fork++) {
            String[] figures = fork(what, batch, size).strip().split(" ");
            more.add(Double.parseDouble(figures[0]));
            inJava.add(Double.parseDouble(figures[1]));
            allocated.add(Double.parseDouble(figures[2]));
        }
        Rounds all = new Rounds(more);
        return new Bench.Result(
                what + ", " + batch + (batch == 1 ? " event of " : " events of ") + size + " B",
                String.format(Locale.ROOT, "%+.2f ns/event", all.median() / batch),
                String.format(
                        Locale.ROOT,
                        "%+.1f ns/call (%+.1f to %+.1f in %d JVMs); in Java %.2f ns/event; %.2f bytes of heap an event",
                        all.median(),
                        all.sorted().getFirst(),
                        all.sorted().getLast(),
                        FORKS,
                        new Rounds(inJava).median() / batch,
                        new Rounds(allocated).median()));
    }

    private static String fork(String what, int batch, int size) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CrossingPairs.class.getName()));
        command.addAll(List.of(what, Integer.toString(batch), Integer.toString(size)));
        return Commands.output(command, Map.of());
    }
}
