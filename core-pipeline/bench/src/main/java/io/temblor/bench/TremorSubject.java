package io.temblor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tremor, whose program the variable `TREMOR` names. Its own connector for benchmarks gives it lines from
/// memory, and encodes, counts and throws away what comes out.
///
/// @param name        what tables call it
/// @param program     the program, empty if none is named
/// @param environment variables that it reads: how much it says, and how many workers it has
record TremorSubject(String name, String program, Map<String, String> environment) implements Subject {
    private static final String FOLDER = "tremor";
    private static final Map<String, String> ALL_WORKERS = Map.of("RUST_LOG", "warn");
    private static final Map<String, String> ONE_WORKER = Map.of("RUST_LOG", "warn", "TOKIO_WORKER_THREADS", "1");
    private static final Pattern COUNT = Pattern.compile("\"count\":(\\d+)");
    private static final Pattern NOT_ENCODED = Pattern.compile("failed to encode");

    /// With as many workers as there are processors, which is what it chooses by itself.
    static TremorSubject allWorkers(Map<String, String> environment) {
        return new TremorSubject(FOLDER, program(environment), ALL_WORKERS);
    }

    /// With one worker: slower by the clock, but nothing is handed over between processors.
    static TremorSubject oneWorker(Map<String, String> environment) {
        return new TremorSubject(FOLDER + "-1", program(environment), ONE_WORKER);
    }

    /// Whether the environment names its program.
    static boolean isNamed(Map<String, String> environment) {
        return !program(environment).isEmpty();
    }

    @Override
    public Path configuration(BenchFolder folder, Workload workload) {
        return folder.configurations(FOLDER).resolve(workload.configuration().replace(".conf", ".troy"));
    }

    @Override
    public Path filledIn(Path configuration, Map<String, String> variables, Path scratch) throws IOException {
        String text = Files.readString(configuration);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return Files.writeString(scratch.resolve(configuration.getFileName()), text);
    }

    @Override
    public String version() {
        return Commands.firstLine(List.of(program, "--version"));
    }

    @Override
    public void prepare() {
        if (program.isEmpty()) {
            throw new BenchException(name + " is measured only where the variable TREMOR names its program;"
                    + " set it, and TREMOR_PATH to its standard library, or leave it out of --subjects");
        }
        if (version().isEmpty()) {
            throw new BenchException(
                    "the variable TREMOR has to name the program tremor, but `" + program + " --version` says nothing");
        }
    }

    @Override
    public List<String> command(Path configuration, Path scratch) {
        return List.of(program, "server", "run", "--no-api", "--debug-connectors", configuration.toString());
    }

    @Override
    public boolean isReplay() {
        return true;
    }

    /// Its count has one more, for the end of the stream.
    @Override
    public OptionalLong linesSaid(String printed) {
        Matcher matcher = COUNT.matcher(printed);
        return matcher.find()
                ? OptionalLong.of(Long.parseLong(matcher.group(1))
                        - 1
                        - NOT_ENCODED.matcher(printed).results().count())
                : OptionalLong.empty();
    }

    private static String program(Map<String, String> environment) {
        return environment.getOrDefault("TREMOR", "");
    }
}
