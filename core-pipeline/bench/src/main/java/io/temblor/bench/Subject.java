package io.temblor.bench;

import io.temblor.pipeline.Temblor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A flow in a JVM of its own, so that its CPU time and memory are its own.
final class Subject implements AutoCloseable {
    private final Process process;

    private Subject(Process process) {
        this.process = process;
    }

    /// Starts a flow; what it prints goes to standard error.
    static Subject start(String hocon) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(
                List.of(java, "-cp", System.getProperty("java.class.path"), Subject.class.getName(), hocon));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return new Subject(builder.start());
    }

    /// Whether the flow still runs.
    boolean isAlive() {
        return process.isAlive();
    }

    /// The CPU time that the process has used.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// The most memory that the process has had, in MiB.
    long peakMemory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    /// Ends the flow in good order.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /// Runs a flow until standard input ends.
    ///
    /// @param args the flow
    public static void main(String[] args) throws Exception {
        try (Temblor _ = Temblor.configure().text("subject.conf", args[0]).start()) {
            byte[] word = System.in.readAllBytes();
            System.err.print(new String(word, StandardCharsets.UTF_8));
        }
    }
}
