package io.temblor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Runs a subject under a workload, in a process of its own that is new for each run.
///
/// @param file what is sent
record WorkloadRun(BenchFolder folder, WorkloadOptions options, LogFile file) {
    private static final int PORTS = 2;

    /// Starts the subject, measures it, and stops it.
    Measurement measure(Workload workload, Subject subject) throws IOException, InterruptedException {
        Path scratch = emptyFolder(folder.target("runs").resolve(subject.name() + "-" + workload.name()));
        Path configuration = subject.configuration(folder, workload);
        return subject.isReplay()
                ? new ReplayTrial(subject, file).run(configuration, scratch, options)
                : measure(workload, subject, configuration, scratch);
    }

    private Measurement measure(Workload workload, Subject subject, Path configuration, Path scratch)
            throws IOException, InterruptedException {
        int in = freePort();
        try (Receiver receiver = Receiver.start(CProgram.of(folder, "receive"), PORTS)) {
            Load load = load(workload, in, scratch);
            Map<String, String> environment = Map.of(
                    "BENCH_IN", Integer.toString(in),
                    "BENCH_OUT_A", Integer.toString(receiver.port(0)),
                    "BENCH_OUT_B", Integer.toString(receiver.port(1)),
                    "BENCH_FOLDER", scratch.toString());
            try (SubjectProcess process = SubjectProcess.start(subject, configuration, environment, scratch)) {
                if (workload.input() == Workload.Input.TCP) {
                    process.awaitListening(in);
                }
                return new Trial(workload, subject, process, receiver, load, file).run(options);
            }
        } finally {
            delete(scratch.resolve("watched"));
        }
    }

    /// A port that nobody listens on now.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The folder, with nothing in it.
    static Path emptyFolder(Path path) throws IOException {
        delete(path);
        return Files.createDirectories(path);
    }

    private Load load(Workload workload, int port, Path scratch) throws IOException, InterruptedException {
        return switch (workload.input()) {
            case TCP -> new TcpLoad(CProgram.of(folder, "send"), file, port, options.connections());
            case FILE -> new FileLoad(file, scratch);
        };
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
