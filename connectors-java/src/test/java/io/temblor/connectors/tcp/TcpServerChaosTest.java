package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.PollResult;
import io.temblor.connector.Split;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Peers that come, send, finish, reset and leave as they like, while the server reads, replies and sends to all.
@Timeout(120)
class TcpServerChaosTest {
    private static final int CLIENTS = 4;

    private final TcpServerConnector connector = new TcpServerConnector();
    private final TestContext context = new TestContext("chat", NanoClock.SYSTEM);
    private final RecordingBatch batch = new RecordingBatch();
    private final Queue<Split> seen = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /// What each visitor sent, by its port, and whether it finished in good order.
    private final Map<Integer, String> orderly = new ConcurrentHashMap<>();
    private final Map<Integer, String> rude = new ConcurrentHashMap<>();

    @Test
    void losesNothingOfThoseWhoFinishInGoodOrder() throws Exception {
        run(new ServerSettings(), SocketFactory.getDefault(), 40);
    }

    @Test
    void losesNothingUnderTlsEither() throws Exception {
        ServerSettings settings = new ServerSettings();
        settings.tls = Optional.of(TlsFixture.serverTls("server", Optional.empty()));
        run(settings, TestCertificates.context("client", "ca").getSocketFactory(), 10);
    }

    private void run(ServerSettings settings, SocketFactory sockets, int visits) throws Exception {
        settings.linger = Duration.ofMillis(50);
        settings.writeTimeout = Duration.ofSeconds(1);
        try (TcpServerSource source = (TcpServerSource) connector.source(settings.record(), context);
                TcpServerSink sink = (TcpServerSink) connector.sink(settings.record(), context)) {
            source.open(Map.of(), 1);
            sink.open(1);
            BackgroundCall<Boolean> writing = BackgroundCall.start(() -> writeAll(sink));
            List<BackgroundCall<Boolean>> visitors = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                visitors.add(BackgroundCall.start(() -> visitAll(sockets, source.port(), visits, random)));
            }
            Await.until("all visitors have left", () -> {
                poll(source);
                return visitors.stream().allMatch(BackgroundCall::isDone)
                        && sink.listener().peers().size() == 0;
            });
            for (BackgroundCall<Boolean> visitor : visitors) {
                assertThat(visitor.result(Duration.ZERO, "being done")).isTrue();
            }
            over.set(true);
            assertThat(writing.result(Duration.ofSeconds(20), "20 s after the last visitor"))
                    .isTrue();
        }
        check(CLIENTS * visits);
    }

    private void poll(TcpServerSource source) throws Exception {
        int before = batch.appended().size();
        PollResult _ = batch.poll(source, TimeUnit.MILLISECONDS.toNanos(5));
        List<Appended> all = batch.appended();
        all.subList(before, all.size()).forEach(each -> seen.add(each.split()));
    }

    private Boolean writeAll(TcpServerSink sink) throws Exception {
        RecordingOutcomes outcomes = new RecordingOutcomes();
        long id = 0;
        while (!over.get()) {
            List<ListBatch.Entry> entries = new ArrayList<>();
            entries.add(entry(new Origin("elsewhere", new Split("x"))));
            for (Split split = seen.poll(); split != null && entries.size() < 50; split = seen.poll()) {
                entries.add(entry(new Origin("chat", split)));
            }
            outcomes.write(sink, new ListBatch(id, entries));
            id += entries.size();
        }
        return true;
    }

    private static ListBatch.Entry entry(Origin origin) {
        String text = "reply ".repeat(50) + "\n";
        return new ListBatch.Entry(new StringValue("reply"), text.getBytes(UTF_8), RecordValue.EMPTY, origin);
    }

    private Boolean visitAll(SocketFactory sockets, int port, int visits, Random random) throws IOException {
        for (int i = 0; i < visits; i++) {
            Socket socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            String text = ("visit " + i + "\n").repeat(random.nextInt(2000));
            if (random.nextInt(3) > 0) {
                orderly.put(socket.getLocalPort(), text);
                finish(socket, text);
            } else {
                rude.put(socket.getLocalPort(), text);
                leave(socket, text, random);
            }
        }
        return true;
    }

    private static void finish(Socket socket, String text) throws IOException {
        try (socket) {
            // what comes meanwhile has to be read: a peer that does not read is given up
            Thread reader = Thread.ofPlatform().daemon().start(() -> readAll(socket));
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.shutdownOutput();
            reader.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void readAll(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // Replies may be cut; what counts is what was sent.
        }
    }

    private static void leave(Socket socket, String text, Random random) {
        try (socket) {
            byte[] bytes = text.getBytes(UTF_8);
            socket.getOutputStream().write(bytes, 0, bytes.length == 0 ? 0 : random.nextInt(bytes.length));
            if (random.nextBoolean()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // It wanted to leave anyway.
        }
    }

    private void check(int visits) {
        assertThat(orderly.size() + rude.size()).isEqualTo(visits);
        Map<Integer, String> texts = new ConcurrentHashMap<>();
        Map<Integer, StringBuilder> parts = new ConcurrentHashMap<>();
        batch.of(Appended.Chunk.class)
                .forEach(chunk -> parts.computeIfAbsent(port(chunk.split()), _ -> new StringBuilder())
                        .append(chunk.text()));
        parts.forEach((port, text) -> texts.put(port, text.toString()));
        List<Integer> ended = batch.of(Appended.Ended.class).stream()
                .map(each -> port(each.split()))
                .toList();
        orderly.forEach((port, text) -> {
            assertThat(texts.getOrDefault(port, "")).as("what %s sent", port).isEqualTo(text);
            assertThat(ended).contains(port);
        });
        rude.forEach((port, text) -> assertThat(text).startsWith(texts.getOrDefault(port, "")));
    }

    private static int port(Split split) {
        String id = split.id();
        return Integer.parseInt(id.substring(id.indexOf(':') + 1, id.indexOf('#')));
    }
}
