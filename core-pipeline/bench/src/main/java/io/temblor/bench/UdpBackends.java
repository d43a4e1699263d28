package io.temblor.bench;

import io.temblor.bench.UdpServer.Received;
import io.temblor.connector.Backend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How much CPU time `udp_server` takes for a datagram with each of its backends, and how many it takes before
/// any is lost.
///
/// For each size processes of both backends are started and warmed up, and then take turns; that several times, for
/// what the compilers of a JVM make of it is not the same each time. Used once.
final class UdpBackends {
    private static final int[] SIZES = {100, 200, 1400};
    private static final int STARTS = 3;
    private static final int PAIRS = 2;
    private static final long PACE = 100_000;
    private static final long COUNT = 300_000;
    private static final long WARM_UP = 1_000_000;
    private static final int SATURATION_SIZE = 200;
    private static final int HALF_SECONDS = 10;

    private final BenchFolder folder = BenchFolder.here();
    private final List<UdpServer.Account> accounts = new ArrayList<>();
    private final List<Bench.Result> results = new ArrayList<>();

    /// Measures.
    List<Bench.Result> run() throws Exception {
        new TemblorSubject(folder).prepare();
        for (int size : SIZES) {
            compare(size);
        }
        saturate();
        results.add(counted());
        return results;
    }

    private void compare(int size) throws Exception {
        Map<UdpLoad, Pairs<Received>> measured = new LinkedHashMap<>();
        for (int i = 0; i < STARTS; i++) {
            try (UdpServer ours = warm(Backend.NATIVE, size);
                    UdpServer other = warm(Backend.JAVA, size)) {
                for (UdpLoad load : List.of(new UdpLoad(size, COUNT, PACE), new UdpLoad(size, COUNT, 0))) {
                    measured.computeIfAbsent(load, _ -> new Pairs<>())
                            .add(
                                    PAIRS,
                                    () -> measure(Backend.NATIVE, ours, load),
                                    () -> measure(Backend.JAVA, other, load));
                }
                accounts.add(ours.stop());
                accounts.add(other.stop());
            }
        }
        measured.forEach((load, pairs) -> {
            results.add(ratio(load.title() + ", process", pairs, Received::perCpuSecond));
            results.add(ratio(load.title() + ", source thread", pairs, Received::perSourceSecond));
        });
    }

    private static Received measure(Backend backend, UdpServer server, UdpLoad load)
            throws IOException, InterruptedException {
        Received received = server.receive(load);
        System.err.printf(
                "%s %s: %,.0f datagrams per CPU second, %,.0f of the source thread, %,d lost%n",
                load.title(), backend, received.perCpuSecond(), received.perSourceSecond(), received.lost());
        return received;
    }

    private void saturate() throws IOException, InterruptedException {
        for (Backend backend : List.of(Backend.JAVA, Backend.NATIVE)) {
            try (UdpServer server = warm(backend, SATURATION_SIZE)) {
                UdpSaturation.Highest highest = UdpSaturation.of(server, SATURATION_SIZE);
                results.add(highest(backend, highest));
                if (backend == Backend.NATIVE) {
                    results.add(atHalf(server, (long) highest.rate() / 2));
                }
                accounts.add(server.stop());
            }
        }
    }

    private UdpServer warm(Backend backend, int size) throws IOException, InterruptedException {
        UdpServer server = UdpServer.start(folder, backend);
        Received _ = server.receive(new UdpLoad(size, WARM_UP, PACE));
        Received _ = server.receive(new UdpLoad(size, COUNT, 0));
        return server;
    }

    private static Bench.Result ratio(String name, Pairs<Received> pairs, ToDoubleFunction<Received> figure) {
        return new Bench.Result(
                "udp " + name,
                pairs.text(figure),
                String.format(
                        Locale.ROOT,
                        "datagrams per CPU second: native %,.0f, java %,.0f; lost %.1f %% and %.1f %%; %d pairs",
                        median(pairs.ours(), figure),
                        median(pairs.others(), figure),
                        median(pairs.ours(), UdpBackends::lostPercent),
                        median(pairs.others(), UdpBackends::lostPercent),
                        STARTS * PAIRS));
    }

    private static double median(List<Received> rounds, ToDoubleFunction<Received> figure) {
        return new Rounds(rounds.stream().map(figure::applyAsDouble).toList()).median();
    }

    private static double lostPercent(Received received) {
        return 100.0 * received.lost() / received.sent();
    }

    private static Bench.Result highest(Backend backend, UdpSaturation.Highest highest) {
        return new Bench.Result(
                "udp without loss, " + backend,
                String.format(Locale.ROOT, "%,.0f datagrams/s", highest.rate()),
                SATURATION_SIZE + " B, receive-buffer 4MiB; "
                        + (highest.isBound() ? "the sender can send no more" : "a fifth more is too much"));
    }

    private static Bench.Result atHalf(UdpServer server, long rate) throws IOException, InterruptedException {
        Received received = server.receive(new UdpLoad(SATURATION_SIZE, rate * HALF_SECONDS, rate));
        return new Bench.Result(
                "udp at half of that, native",
                String.format(Locale.ROOT, "%,d lost", received.lost()),
                String.format(
                        Locale.ROOT,
                        "of %,d, %,.0f a second for %d s",
                        received.sent(),
                        received.rate(),
                        HALF_SECONDS));
    }

    /// That all are accounted for has been checked with each process.
    private Bench.Result counted() {
        long sent = accounts.stream().mapToLong(UdpServer.Account::sent).sum();
        long dropped = accounts.stream().mapToLong(UdpServer.Account::dropped).sum();
        return new Bench.Result(
                "udp, all accounted for",
                String.format(Locale.ROOT, "%,d datagrams", sent),
                String.format(
                        Locale.ROOT,
                        "%,d received and %,d dropped by the system, as the %d processes counted",
                        sent - dropped,
                        dropped,
                        accounts.size()));
    }
}
