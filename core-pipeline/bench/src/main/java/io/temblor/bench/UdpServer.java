package io.temblor.bench;

import io.temblor.connector.Backend;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Temblor process whose only flow throws away what comes to a UDP port.
///
/// **Call order.** `start` · `receive`* · `stop`? · `close`.
final class UdpServer implements AutoCloseable {
    private static final String SOURCE_THREAD = "temblor-udp-sou";
    private static final Pattern DROPPED = Pattern.compile("(\\d+) (?:datagrams? )?dropped by the system");
    private static final int START_SECONDS = 60;
    private static final int QUIET_SECONDS = 30;

    private final TemblorSubject temblor;
    private final CProgram sender;
    private final SubjectProcess process;
    private final int port;
    private long sent;

    private UdpServer(TemblorSubject temblor, CProgram sender, SubjectProcess process, int port) {
        this.temblor = temblor;
        this.sender = sender;
        this.process = process;
        this.port = port;
    }

    /// What became of a load, and what it cost.
    ///
    /// @param sent        the datagrams that were sent
    /// @param lost        those of them that the system has dropped
    /// @param rate        how many each second were sent
    /// @param nanos       the CPU time of the whole process
    /// @param sourceNanos that of the thread which reads them
    record Received(long sent, long lost, double rate, long nanos, long sourceNanos) {
        /// Datagrams read for each second of CPU time of the process.
        double perCpuSecond() {
            return (sent - lost) * 1e9 / nanos;
        }

        /// Datagrams read for each second of CPU time of the thread that reads them.
        double perSourceSecond() {
            return (sent - lost) * 1e9 / sourceNanos;
        }
    }

    /// What it has counted over its life.
    record Account(long sent, long received, long dropped) {
        boolean isBalanced() {
            return sent == received + dropped;
        }
    }

    /// Starts one, and waits until it listens.
    static UdpServer start(BenchFolder folder, Backend backend) throws IOException, InterruptedException {
        TemblorSubject temblor = new TemblorSubject(folder);
        int port = freePort();
        Path scratch = WorkloadRun.emptyFolder(folder.target("runs").resolve("temblor-udp-" + backend));
        Map<String, String> environment =
                Map.of("BENCH_IN", Integer.toString(port), "BENCH_BACKEND", backend.toString());
        Path configuration = folder.configurations(temblor.name()).resolve("udp.conf");
        SubjectProcess process = SubjectProcess.start(temblor, configuration, environment, scratch);
        UdpServer server = new UdpServer(temblor, CProgram.of(folder, "datagrams"), process, port);
        try {
            server.awaitListening();
        } catch (IOException | RuntimeException | InterruptedException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (UdpSocket.at(port).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new BenchException("nobody listens on UDP port " + port + "; it said:\n" + process.printed());
            }
            long _ = process.cpuNanos(); // It complains if the process has ended.
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /// Sends a load, and waits until all of it has gone through.
    Received receive(UdpLoad load) throws IOException, InterruptedException {
        long droppedBefore = socket().dropped();
        long nanosBefore = process.cpuNanos();
        long sourceBefore = sourceNanos();
        UdpLoad.Sent given = load.send(sender, port);
        long _ = process.awaitQuiet(QUIET_SECONDS);
        if (socket().queued() > 0) {
            throw new BenchException("datagrams are left that nobody reads; it said:\n" + process.printed());
        }
        sent += given.count();
        return new Received(
                given.count(),
                socket().dropped() - droppedBefore,
                given.perSecond(),
                process.cpuNanos() - nanosBefore,
                sourceNanos() - sourceBefore);
    }

    private UdpSocket socket() throws IOException {
        return UdpSocket.at(port)
                .orElseThrow(() -> new BenchException(
                        "the socket on UDP port " + port + " is gone; it said:\n" + process.printed()));
    }

    private long sourceNanos() throws IOException {
        return ProcessFigures.threadNanos(process.pid(), SOURCE_THREAD);
    }

    /// Ends it, and returns what it says to have received, and what it warned of as dropped.
    Account stop() throws InterruptedException {
        String printed = process.stop();
        Matcher warnings = DROPPED.matcher(printed);
        long dropped = warnings.results()
                .mapToLong(warning -> Long.parseLong(warning.group(1)))
                .sum();
        long received = temblor.linesSaid(printed)
                .orElseThrow(() -> new BenchException("it does not say what it has delivered, but:\n" + printed));
        Account account = new Account(sent, received, dropped);
        if (!account.isBalanced()) {
            throw new BenchException(String.format(
                    Locale.ROOT,
                    "%,d datagrams were sent, but %,d received and %,d dropped by the system; it said:%n%s",
                    sent,
                    received,
                    dropped,
                    printed));
        }
        return account;
    }

    @Override
    public void close() {
        process.close();
    }
}
