package io.temblor.connectors.udp;

import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server with a clock that stands still, all that it appended, and a peer that sends to it.
final class UdpServerFixture implements AutoCloseable {
    static final long WAIT = TimeUnit.MILLISECONDS.toNanos(20);

    final ManualClock clock = new ManualClock();
    final TestContext context = new TestContext(clock);
    final RecordingBatch batch = new RecordingBatch();
    final DatagramSocket peer;
    final UdpServerSource source;

    UdpServerFixture(ServerSettings settings) throws IOException {
        peer = new DatagramSocket(0, InetAddress.getByName(settings.host.equals("::1") ? "::1" : "127.0.0.1"));
        source = new UdpServerSource(settings.record(), context);
    }

    static UdpServerFixture open(ServerSettings settings) throws Exception {
        UdpServerFixture fixture = new UdpServerFixture(settings);
        fixture.source.open(Map.of(), 1);
        return fixture;
    }

    /// Where it listens, as it says itself.
    String where() {
        return source.where().toString();
    }

    /// The peer, as the server says it.
    String sender() {
        return "127.0.0.1:" + peer.getLocalPort();
    }

    void send(String... payloads) throws IOException {
        for (String payload : payloads) {
            send(payload.getBytes(StandardCharsets.UTF_8));
        }
    }

    void send(byte[] payload) throws IOException {
        send(peer, payload);
    }

    void send(DatagramSocket from, byte[] payload) throws IOException {
        from.send(new DatagramPacket(
                payload,
                payload.length,
                new InetSocketAddress(source.where().host(), source.where().port())));
    }

    /// Polls until so many messages are there.
    void pollUntil(int count) throws Exception {
        Await.until(count + " messages have come", () -> {
            batch.poll(source, WAIT);
            return batch.messages().size() >= count;
        });
    }

    @Override
    public void close() {
        source.close();
        peer.close();
    }
}
