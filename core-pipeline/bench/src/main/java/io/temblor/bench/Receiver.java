package io.temblor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The C program that counts the lines that come to its ports.
final class Receiver implements AutoCloseable {
    private static final int POLL_MILLIS = 20;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Process process;
    private final BufferedReader answers;
    private final List<Long> ports;

    private Receiver(Process process) throws IOException {
        this.process = process;
        answers = process.inputReader();
        ports = read().all("ports");
    }

    /// Starts one with so many ports.
    static Receiver start(CProgram program, int ports) throws IOException {
        return new Receiver(program.start(ports));
    }

    /// What has come until now.
    ///
    /// @param lines     the lines, port by port
    /// @param bytes     the bytes, port by port
    /// @param lastNanos when the last byte came, on the clock of [System#nanoTime]
    record Count(List<Long> lines, List<Long> bytes, long lastNanos) {
        long total() {
            return lines.stream().mapToLong(Long::longValue).sum();
        }
    }

    int port(int index) {
        return ports.get(index).intValue();
    }

    Count count() throws IOException {
        OutputStream questions = process.getOutputStream();
        questions.write('\n');
        questions.flush();
        Answer answer = read();
        return new Count(answer.all("lines"), answer.all("bytes"), answer.one("last"));
    }

    /// Waits until so many lines have come in all, or until none has come for a while.
    Count await(long lines) throws IOException, InterruptedException {
        Count count = count();
        long total = -1;
        long progress = System.nanoTime();
        while (count.total() < lines && System.nanoTime() - progress < PATIENCE_NANOS) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            if (count.total() != total) {
                total = count.total();
                progress = System.nanoTime();
            }
            count = count();
        }
        return count;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private Answer read() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new BenchException("the receiver has ended; the reason stands above");
        }
        return Answer.of(line);
    }
}
