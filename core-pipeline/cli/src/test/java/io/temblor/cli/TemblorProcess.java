package io.temblor.cli;

import io.temblor.connector.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The command in a JVM of its own, with the class path of the tests.
final class TemblorProcess implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final Path err;

    private TemblorProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /// Starts the command in `folder`, where its standard error goes to the file `err`.
    static TemblorProcess start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    static TemblorProcess start(Path folder, List<String> javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(heedingSignals());
        command.addAll(List.of(JAVA, "-XX:TieredStopAtLevel=1"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(), "io.temblor.cli.Main"));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        return new TemblorProcess(builder.start(), err);
    }

    /// A build in the background of a shell ignores ctrl-c, and so would its children. GNU's `env` takes that back.
    private static List<String> heedingSignals() throws IOException {
        List<String> env = List.of("env", "--default-signal=INT,HUP,TERM");
        ProcessBuilder trial = new ProcessBuilder(
                Stream.concat(env.stream(), Stream.of("true")).toList());
        try {
            return trial.start().waitFor() == 0 ? env : List.of();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// Surefire may hide the class path in the manifest of a jar; this property has it in any case.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    Process process() {
        return process;
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    void awaitErr(String part) throws Exception {
        Await.until("standard error has " + part, () -> err().contains(part));
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    int exitCode() throws Exception {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("still running; it said: " + err());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
