package io.temblor.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What scripts cost: see [ScriptFigures], which is run in several JVMs for each line of the table.
final class ScriptCost implements Bench.Benchmark {
    private static final int FORKS = 3;

    @Override
    public List<Bench.Result> run() {
        List<Bench.Result> results = new ArrayList<>();
        for (ScriptFigures.Figure figure : ScriptFigures.Figure.values()) {
            List<String> forks = new ArrayList<>();
            for (int fork = 0; fork < FORKS; fork++) {
                forks.add(fork(figure));
            }
            if (forks.stream().noneMatch(String::isEmpty)) {
                results.add(result(figure, forks));
            }
        }
        return results;
    }

    private static Bench.Result result(ScriptFigures.Figure figure, List<String> forks) {
        Rounds figures = new Rounds(forks.stream()
                .map(printed -> Double.parseDouble(printed.split(" ")[0]))
                .toList());
        Rounds allocated = new Rounds(forks.stream()
                .map(printed -> Double.parseDouble(printed.split(" ")[1]))
                .toList());
        return new Bench.Result(
                figure.title(),
                String.format(Locale.ROOT, "%.1f %s", figures.median(), figure.unit()),
                String.format(
                        Locale.ROOT,
                        "%.1f to %.1f in %d JVMs; %.2f bytes of heap an event",
                        figures.sorted().getFirst(),
                        figures.sorted().getLast(),
                        FORKS,
                        allocated.median()));
    }

    private static String fork(ScriptFigures.Figure figure) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ScriptFigures.class.getName()));
        command.add(figure.name());
        return Commands.output(command, Map.of()).strip();
    }
}
