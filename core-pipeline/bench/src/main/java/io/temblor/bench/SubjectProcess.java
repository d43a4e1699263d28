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
/// **Call order.** `start` · (`awaitListening` | the figures)* · (`stop` | `awaitEnd`)? · `close`.
final class SubjectProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 60;
    private static final int END_POLL_MILLIS = 5;

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
        Path settled = subject.filledIn(configuration, environment, scratch);
        ProcessBuilder builder = new ProcessBuilder(subject.command(settled, scratch));
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

    /// The bytes that it has read until now, from whatever it was.
    long readBytes() throws IOException {
        requireAlive();
        return ProcessFigures.readBytes(pid());
    }

    /// Waits until it has read so many bytes since its start.
    void awaitRead(long bytes, int seconds) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (readBytes() < bytes) {
            if (System.nanoTime() > deadline) {
                throw new BenchException(
                        "the subject has not read its file within " + seconds + " s; it said:\n" + printed());
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /// Waits until it has nothing more to do: until it has used no CPU time worth the name for a while, or
    /// for so many seconds.
    ///
    /// @return when it became quiet, a tenth of a second more or less, on the clock of [System#nanoTime]
    long awaitQuiet(int seconds) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int quiet = 0;
        long before = cpuNanos();
        long since = System.nanoTime();
        while (quiet < 3 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            long now = cpuNanos();
            boolean busy = now - before > TimeUnit.MILLISECONDS.toNanos(10);
            quiet = busy ? 0 : quiet + 1;
            since = busy ? System.nanoTime() : since;
            before = now;
        }
        return since;
    }

    /// Waits until it has ended by itself.
    ///
    /// @return what it had used when it was last looked at, which is done every few milliseconds
    Used awaitEnd(int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Used used = new Used(0, 0);
        do {
            used = used.orNow(pid());
            if (System.nanoTime() > deadline) {
                throw new BenchException("the subject did not end within " + seconds + " s; it said:\n" + printed());
            }
        } while (!process.waitFor(END_POLL_MILLIS, TimeUnit.MILLISECONDS));
        if (process.exitValue() != 0) {
            throw new BenchException(
                    "the subject has ended with exit code " + process.exitValue() + "; it said:\n" + printed());
        }
        return used;
    }

    /// What a process has used.
    record Used(long cpuNanos, double peakMebibytes) {
        private Used orNow(long pid) {
            try {
                double peak = ProcessFigures.peakMebibytes(pid);
                return new Used(ProcessFigures.cpuNanos(pid), Double.isNaN(peak) ? peakMebibytes : peak);
            } catch (IOException _) {
                return this; // It has ended just now.
            }
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

    /// All that it has printed until now.
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(" + e + ")";
        }
    }
}
