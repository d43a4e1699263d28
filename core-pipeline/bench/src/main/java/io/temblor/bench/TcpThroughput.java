package io.temblor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines over TCP through a flow in a process of its own: five senders, one receiver that counts every line.
final class TcpThroughput implements Bench.Benchmark {
    private static final String FLOW = """
            flow.tcp {
              connectors {
                in  { type = tcp_server, port = %d, preprocessors = [separate], codec = %s }
                out { type = tcp_client, host = 127.0.0.1, port = %d, codec = %s, postprocessors = [separate] }
              }
              pipelines.all.steps = [passthrough]
              links = ["in -> all -> out"]
            }
            """;
    private static final int CONNECTIONS = 5;
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 5;

    @Override
    public List<Bench.Result> run() throws Exception {
        List<Bench.Result> results = new ArrayList<>();
        for (String codec : List.of("string", "json")) {
            results.addAll(measure(codec));
        }
        return results;
    }

    private static List<Bench.Result> measure(String codec) throws Exception {
        byte[] line = LogLines.json(200);
        double mebibytes = (double) LINES * line.length / (1 << 20);
        try (LineReceiver receiver = new LineReceiver()) {
            int port = LineSenders.freePort();
            try (Subject subject = Subject.start(FLOW.formatted(port, codec, receiver.port(), codec))) {
                LineSenders.awaitListener(port, subject);
                List<Double> cpu = new ArrayList<>();
                Rounds wall = Rounds.of(ROUNDS, () -> {
                    long cpuBefore = subject.cpu().toNanos();
                    long start = System.nanoTime();
                    receiver.expect(LINES);
                    LineSenders.send(port, CONNECTIONS, LINES, line);
                    receiver.await();
                    cpu.add(mebibytes * 1e9 / (subject.cpu().toNanos() - cpuBefore));
                    return mebibytes * 1e9 / (System.nanoTime() - start);
                });
                double perCpu =
                        cpu.subList(1, cpu.size()).stream().sorted().toList().get(ROUNDS / 2);
                return List.of(new Bench.Result(
                        "tcp to tcp, " + codec,
                        wall.text("MiB/s"),
                        String.format(
                                Locale.ROOT,
                                "1 M lines of %d bytes, 5 connections, %.0f MiB per CPU second of the flow's process, peak memory"
                                        + " %d MiB; %s",
                                line.length,
                                perCpu,
                                subject.peakMemory(),
                                wall.spread())));
            }
        }
    }
}
