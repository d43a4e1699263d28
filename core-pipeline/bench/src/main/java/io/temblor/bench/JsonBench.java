package io.temblor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Measures our JSON beside other parsers, and prints how many times as fast it is.
///
/// The subjects of one task take turns, each in a JVM of its own, and then once more: what the machine does
/// besides meets all of them, and no JVM that was compiled unluckily decides. The medians of CPU time count.
public final class JsonBench {
    private static final int ROUNDS = 2;

    private JsonBench() {}

    /// @param args names of tables, none for all, and options of JMH; `-f` is the number of rounds
    public static void main(String[] args)
            throws CommandLineOptionException, RunnerException, IOException, InterruptedException {
        CommandLineOptions given = new CommandLineOptions(args);
        List<JsonTask> tasks = chosen(given.getIncludes());
        JsonFigures figures = new JsonFigures();
        for (int round = 1; round <= given.getForkCount().orElse(ROUNDS); round++) {
            for (JsonTask task : tasks) {
                System.err.println("round " + round + ", " + task.table() + ": " + task.title());
                run(task, given).forEach(result -> addTo(figures, task, result));
                SimdjsonProgram.measure(task, figures);
            }
        }
        System.out.println(machine());
        System.out.println();
        System.out.print(figures.tables());
    }

    private static List<JsonTask> chosen(List<String> tables) {
        List<JsonTask> tasks = JsonTask.all();
        List<String> known = tasks.stream().map(JsonTask::table).distinct().toList();
        for (String table : tables) {
            if (!known.contains(table)) {
                System.err.println("unknown table `" + table + "`; known are " + known);
                System.exit(2);
            }
        }
        List<JsonTask> chosen = new ArrayList<>();
        for (JsonTask task : tasks) {
            if (!task.input().isThere()) {
                System.err.println(task.title() + " is left out: there is no file "
                        + task.input().file() + "; BENCH_DATA names its folder");
            } else if (tables.isEmpty() || tables.contains(task.table())) {
                chosen.add(task);
            }
        }
        return chosen;
    }

    private static Collection<RunResult> run(JsonTask task, CommandLineOptions given) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(given)
                .include(task.pattern())
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .forks(1);
        task.parameters().forEach(options::param);
        // What the JVMs say goes where it does not get between the tables.
        VerboseMode verbosity = given.verbosity().orElse(VerboseMode.SILENT);
        return new Runner(options.build(), OutputFormatFactory.createFormatInstance(System.err, verbosity)).run();
    }

    private static void addTo(JsonFigures figures, JsonTask task, RunResult result) {
        String method = result.getParams().getBenchmark();
        String subject = task.subject(method.substring(method.lastIndexOf('.') + 1));
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                Result<?> cpu =
                        Objects.requireNonNull(iteration.getSecondaryResults().get(CpuTime.NAME));
                figures.add(task, subject, cpu.getScore() / task.input().texts().length);
            }
        }
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "JDK %s, %d processors, load %.1f; CPU time for one text",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
