package io.temblor.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A subject that runs, in a process of its own.
///
/// **Call order.** `start` · (`awaitListening` | the figures)* · `stop` or `close`.
final class SubjectProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path log;

    private SubjectProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts a subject; what it prints goes to `log` in the scratch folder.
    static SubjectProcess start(Subject subject, Path configuration, Map<String, String> environment, Path scratch)
            throws IOException {
        Path log = scratch.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(subject.command(configuration, scratch));
        builder.environment().putAll(subject.environment());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return new SubjectProcess(process, log);
    }

    long pid() {
        return process.pid();
    }

    /// Waits until the subject takes connections.
    void awaitListening(int port) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException _) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new BenchException("the subject does not listen on port " + port + "; it said:\n" + printed());
    }

    /// The CPU time of all its threads until now.
    long cpuNanos() throws IOException {
        requireAlive();
        return ProcessFigures.cpuNanos(pid());
    }

    /// The most memory that it has had, in MiB.
    double peakMebibytes() throws IOException {
        requireAlive();
        return ProcessFigures.peakMebibytes(pid());
    }

    /// Waits until it has nothing more to do: until it has used no CPU time worth the name for a while, or for so many
    /// seconds.
    void awaitQuiet(int seconds) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int quiet = 0;
        long before = cpuNanos();
        while (quiet < 3 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            long now = cpuNanos();
            quiet = now - before <= TimeUnit.MILLISECONDS.toNanos(10) ? quiet + 1 : 0;
            before = now;
        }
    }

    /// Ends it in good order, and returns all that it has printed.
    String stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new BenchException("the subject did not end within " + STOP_SECONDS + " s; it said:\n" + printed());
        }
        return printed();
    }

    /// Ends it at once if it still runs.
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new BenchException("the subject has ended by itself; it said:\n" + printed());
        }
    }

    private String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(" + e + ")";
        }
    }
}
