package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Origin;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A server under TLS, and what its tests do with it: open our client and the JDK's, read what came, close all.
abstract class TlsFixture {
    static final long WAIT = TimeUnit.MILLISECONDS.toNanos(20);

    final TcpServerConnector connector = new TcpServerConnector();
    final ManualClock clock = new ManualClock();
    final TestContext context = new TestContext("in", clock);
    final RecordingBatch batch = new RecordingBatch();
    final RecordingOutcomes outcomes = new RecordingOutcomes();
    final ServerSettings server = new ServerSettings();
    final ClientSettings client = new ClientSettings(0);
    private final List<AutoCloseable> toClose = new ArrayList<>();
    TcpServerSource source;
    TcpServerSink sink;
    final TcpClientConnector clients = new TcpClientConnector();
    final TestContext clientContext = new TestContext();

    @BeforeEach
    void useTls() {
        server.tls = Optional.of(serverTls("server", Optional.empty()));
        client.tls = Optional.of(clientTls(TestCertificates.certificate("ca"), Optional.empty()));
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : toClose.reversed()) {
            each.close();
        }
    }

    static TcpServerTls serverTls(String name, Optional<Path> clientCa) {
        return new TcpServerTls(
                Optional.of(TestCertificates.certificate(name)),
                Optional.of(TestCertificates.key(name)),
                Optional.empty(),
                Optional.empty(),
                clientCa,
                Duration.ofSeconds(10));
    }

    static TcpClientTls clientTls(Path ca, Optional<String> identity) {
        return new TcpClientTls(
                Optional.of(ca),
                identity.map(TestCertificates::certificate),
                identity.map(TestCertificates::key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    void startBoth() throws Exception {
        source = (TcpServerSource) connector.source(server.record(), context);
        toClose.add(source);
        source.open(Map.of(), 1);
        sink = (TcpServerSink) connector.sink(server.record(), context);
        toClose.add(sink);
        sink.open(1);
        client.port = source.port();
    }

    TcpClientSink startClientSink() throws Exception {
        TcpClientSink started = (TcpClientSink) clients.sink(client.record(), clientContext);
        toClose.add(started);
        started.open(1);
        return started;
    }

    TcpClientSource startClientSource() throws Exception {
        TcpClientSource started = (TcpClientSource) clients.source(client.record(), clientContext);
        toClose.add(started);
        started.open(Map.of(), 1);
        return started;
    }

    Socket plain() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), source.port());
        socket.setSoTimeout(20_000);
        toClose.add(socket);
        return socket;
    }

    SSLSocket connect(String protocol) throws IOException {
        return connect(plain(), protocol);
    }

    SSLSocket connect(Socket plain, String protocol) throws IOException {
        SSLSocket socket = (SSLSocket) TestCertificates.context("client", "ca")
                .getSocketFactory()
                .createSocket(plain, "localhost", plain.getPort(), true);
        toClose.add(socket);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        return socket;
    }

    ListBatch reply(String text) {
        Origin origin = new Origin("in", batch.appended().getFirst().split());
        return new ListBatch(
                0,
                List.of(new ListBatch.Entry(new StringValue(text), text.getBytes(UTF_8), RecordValue.EMPTY, origin)));
    }

    static Value value(RecordValue record, String key) {
        Value value = record.get(key);
        assertThat(value).as(key).isNotNull();
        return value;
    }

    static String text(RecordingBatch batch) {
        StringBuilder text = new StringBuilder();
        batch.of(Appended.Chunk.class).forEach(chunk -> text.append(chunk.text()));
        return text.toString();
    }

    static int size(RecordingBatch batch) {
        return batch.of(Appended.Chunk.class).stream()
                .mapToInt(chunk -> chunk.bytes().length)
                .sum();
    }

    void pollUntil(Callable<Boolean> condition) throws Exception {
        Await.until("the source has read what it should", () -> {
            PollResult _ = batch.poll(source, WAIT);
            return condition.call();
        });
    }
}
