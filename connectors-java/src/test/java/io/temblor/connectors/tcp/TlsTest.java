package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Origin;
import io.temblor.connector.PollResult;
import io.temblor.connector.Secret;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server under TLS, tried with our client, the JDK's, and worse.
@Timeout(60)
class TlsTest {
    private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(20);

    private final TcpServerConnector connector = new TcpServerConnector();
    private final ManualClock clock = new ManualClock();
    private final TestContext context = new TestContext("in", clock);
    private final RecordingBatch batch = new RecordingBatch();
    private final RecordingOutcomes outcomes = new RecordingOutcomes();
    private final ServerSettings server = new ServerSettings();
    private final ClientSettings client = new ClientSettings(0);
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private TcpServerSource source;
    private TcpServerSink sink;

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

    @Test
    void carriesMuchInBothDirections() throws Exception {
        startBoth();
        TcpClientSink asking = startClientSink();
        TcpClientSource answered = startClientSource();
        String question = "q".repeat(3 << 20) + "\n";
        Thread asker = Thread.ofPlatform().start(() -> {
            try {
                outcomes.write(asking, ListBatch.of(0, List.of(question)));
            } catch (ConnectionLostException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        pollUntil(() -> size(batch) == question.length());
        asker.join();
        assertThat(text(batch)).isEqualTo(question);
        String answer = "a".repeat(3 << 20) + "\n";
        RecordingOutcomes replied = new RecordingOutcomes();
        Thread replier = Thread.ofPlatform().start(() -> {
            try {
                replied.write(sink, reply(answer));
            } catch (ConnectionLostException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        RecordingBatch answers = new RecordingBatch();
        Await.until("the answer is there", () -> {
            PollResult _ = answers.poll(answered, WAIT);
            return size(answers) == answer.length();
        });
        replier.join();
        assertThat(text(answers)).isEqualTo(answer);
        assertThat(replied.delivered()).containsExactly(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void speaksWithTheJdksOwnClient(String protocol) throws Exception {
        startBoth();
        SSLSocket socket = connect(protocol);
        socket.getOutputStream().write("hello\n".getBytes(UTF_8));
        pollUntil(() -> size(batch) == 6);
        RecordValue meta =
                (RecordValue) value(batch.appended().getFirst().split().meta(), "tcp_server");
        assertThat(value(meta, "tls").toString())
                .isEqualTo("{\"protocol\":\"" + protocol + "\",\"cipher\":\""
                        + socket.getSession().getCipherSuite() + "\"}");
        outcomes.write(sink, reply("welcome\n"));
        assertThat(new String(socket.getInputStream().readNBytes(8), UTF_8)).isEqualTo("welcome\n");
        // under TLS 1.3 the JDK's client waits until the server closes, too, and this one lingers for replies
        BackgroundCall<Boolean> closing = BackgroundCall.start(() -> {
            socket.close();
            return true;
        });
        pollUntil(() -> !batch.ended().isEmpty());
        clock.advance(Duration.ofSeconds(6));
        pollUntil(closing::isDone);
        assertThat(batch.failed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void saysFarewellWhenItCloses(String protocol) throws Exception {
        startBoth();
        SSLSocket socket = connect(protocol);
        socket.getOutputStream().write("x".getBytes(UTF_8));
        pollUntil(() -> size(batch) == 1);
        source.close();
        sink.close();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void repliesToAPeerThatHasFinishedSending() throws Exception {
        startBoth();
        SSLSocket socket = connect("TLSv1.3");
        socket.getOutputStream().write("hello\n".getBytes(UTF_8));
        socket.shutdownOutput();
        pollUntil(() -> !batch.ended().isEmpty());
        outcomes.write(sink, reply("welcome\n"));
        assertThat(new String(socket.getInputStream().readNBytes(8), UTF_8)).isEqualTo("welcome\n");
        clock.advance(Duration.ofSeconds(6));
        pollUntil(() -> sink.listener().peers().size() == 0);
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void servesManyPeers() throws Exception {
        startBoth();
        List<SSLSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sockets.add(connect("TLSv1.3"));
        }
        for (SSLSocket socket : sockets) {
            socket.getOutputStream().write("hello\n".getBytes(UTF_8));
        }
        pollUntil(() -> size(batch) == 180);
        assertThat(batch.splits()).hasSize(30);
    }

    @Test
    void takesAKeystoreInPlaceOfPem() throws Exception {
        server.tls = Optional.of(new TcpServerTls(
                Optional.empty(),
                Optional.empty(),
                Optional.of(TestCertificates.keystore("server")),
                Optional.of(new Secret(TestCertificates.PASSWORD)),
                Optional.empty(),
                Duration.ofSeconds(10)));
        startBoth();
        connect("TLSv1.3").getOutputStream().write("hello\n".getBytes(UTF_8));
        pollUntil(() -> size(batch) == 6);
    }

    @Test
    void refusesAServerThatTheAuthorityDoesNotKnow() throws Exception {
        client.tls = Optional.of(clientTls(TestCertificates.certificate("stranger"), Optional.empty()));
        startBoth();
        assertThatThrownBy(this::startClientSink)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:" + source.port()
                        + ": the peer's certificate is signed by none of the trusted authorities");
        Await.until("the server has noticed", () -> context.count("handshakes-failed") == 1);
        assertThat(context.log().getLast())
                .matches("INFO 127\\.0\\.0\\.1:\\d+: the peer refused TLS with the alert `certificate_unknown`");
    }

    @Test
    void refusesAServerOfAnotherName() throws Exception {
        startBoth();
        client.tls = Optional.of(named("example.org", true));
        assertThatThrownBy(this::startClientSink)
                .hasMessage("127.0.0.1:" + source.port() + ": the peer's certificate is not accepted:"
                        + " no subject alternative DNS name matching example.org found.");
        client.tls = Optional.of(named("localhost", true));
        startClientSink();
        client.tls = Optional.of(named("example.org", false));
        startClientSink();
    }

    private static TcpClientTls named(String name, boolean verify) {
        return new TcpClientTls(
                Optional.of(TestCertificates.certificate("ca")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                verify);
    }

    @Test
    void knowsClientsByTheirCertificate() throws Exception {
        server.tls = Optional.of(serverTls("server", Optional.of(TestCertificates.certificate("ca"))));
        client.tls = Optional.of(clientTls(TestCertificates.certificate("ca"), Optional.of("client")));
        startBoth();
        outcomes.write(startClientSink(), ListBatch.of(0, List.of("hello\n")));
        pollUntil(() -> size(batch) == 6);
        RecordValue meta =
                (RecordValue) value(batch.appended().getFirst().split().meta(), "tcp_server");
        assertThat(value((RecordValue) value(meta, "tls"), "subject")).isEqualTo(new StringValue("CN=client"));
    }

    @Test
    void refusesClientsWithoutACertificate() throws Exception {
        server.tls = Optional.of(serverTls("server", Optional.of(TestCertificates.certificate("ca"))));
        startBoth();
        TcpClientSink asking = startClientSink();
        assertThatThrownBy(() -> Await.until("the client learns it", () -> {
                    outcomes.write(asking, ListBatch.of(outcomes.outcomes().size(), List.of("hello\n")));
                    return false;
                }))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage(
                        "127.0.0.1:" + source.port() + ": the peer refused TLS with the alert `certificate_required`");
        awaitNoCertificate();
        pollUntil(() -> true);
        assertThat(batch.appended()).isEmpty();
    }

    @Test
    void refusesClientsWhoseCertificateIsOfAnotherAuthority() throws Exception {
        server.tls = Optional.of(serverTls("server", Optional.of(TestCertificates.certificate("ca"))));
        client.tls = Optional.of(clientTls(TestCertificates.certificate("ca"), Optional.of("stranger")));
        startBoth();
        TcpClientSource asking = startClientSource();
        assertThatThrownBy(() -> Await.until("the client learns it", () -> {
                    PollResult _ = new RecordingBatch().poll(asking, WAIT);
                    return false;
                }))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageStartingWith("127.0.0.1:" + source.port() + ": the peer refused TLS with the alert");
        awaitNoCertificate();
    }

    /// The client may have the alert before the server has said and counted why it sent it.
    private void awaitNoCertificate() throws Exception {
        Await.until(
                "the server says that the peer has shown no certificate",
                () -> context.count("handshakes-failed") == 1
                        && context.log().getLast().endsWith(": the peer has shown no certificate"));
    }

    @Test
    void refusesAClientThatDoesNotSpeakTls() throws Exception {
        startBoth();
        Socket plain = plain();
        plain.getOutputStream().write("{\"no\":\"tls\"}\n".getBytes(UTF_8));
        Await.until("it is refused", () -> context.count("handshakes-failed") == 1);
        assertThat(context.log().getLast()).endsWith(": the peer does not speak TLS");
        connect("TLSv1.3").getOutputStream().write("hello\n".getBytes(UTF_8));
        pollUntil(() -> size(batch) == 6);
        assertThat(batch.splits()).hasSize(1);
    }

    @Test
    void saysThatTheServerDoesNotSpeakTls() throws Exception {
        try (LineServer plain = new LineServer()) {
            client.port = plain.port();
            Thread greeter = Thread.ofPlatform().start(() -> greet(plain));
            TcpClientSink asking = (TcpClientSink) new TcpClientConnector().sink(client.record(), new TestContext());
            assertThatThrownBy(() -> asking.open(1))
                    .hasMessage("127.0.0.1:" + plain.port() + ": the peer does not speak TLS");
            asking.close();
            greeter.join();
        }
    }

    private static void greet(LineServer server) {
        try {
            server.connection().getOutputStream().write("220 welcome\r\n".getBytes(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isNotHeldUpByPeersThatStallInTheHandshake() throws Exception {
        startBoth();
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = plain();
            socket.getOutputStream().write(new byte[] {22, 3, 1, 1, 0, 1});
            stalled.add(socket);
        }
        connect("TLSv1.3").getOutputStream().write("hello\n".getBytes(UTF_8));
        pollUntil(() -> size(batch) == 6);
        clock.advance(Duration.ofSeconds(11));
        for (Socket socket : stalled) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(context.count("handshakes-failed")).isEqualTo(20);
        assertThat(context.log().getLast()).endsWith(": the TLS handshake took too long");
    }

    @Test
    void countsHandshakesAmongTheConnections() throws Exception {
        server.maxConnections = 2;
        startBoth();
        plain();
        plain();
        assertThat(plain().getInputStream().read()).isEqualTo(-1);
        assertThat(context.count("connections-refused")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void failsTheSplitWhenThePeerBreaksOffWithoutFarewell(String protocol) throws Exception {
        startBoth();
        Socket plain = plain();
        SSLSocket socket = connect(plain, protocol);
        socket.getOutputStream().write("whole\nhal".getBytes(UTF_8));
        pollUntil(() -> size(batch) == 9);
        plain.close();
        pollUntil(() -> !batch.failed().isEmpty());
        assertThat(batch.failed().getFirst())
                .endsWith(": closed by the peer without a TLS close_notify, so that data may be missing");
    }

    @Test
    void failsTheSplitAtARecordThatIsTooLong() throws Exception {
        startBoth();
        Socket plain = plain();
        SSLSocket socket = connect(plain, "TLSv1.3");
        socket.getOutputStream().write("hello\n".getBytes(UTF_8));
        plain.getOutputStream().write(new byte[] {23, 3, 3, (byte) 0xFF, (byte) 0xFF});
        plain.getOutputStream().write(new byte[0xFFFF]);
        pollUntil(() -> !batch.failed().isEmpty());
        assertThat(text(batch)).isEqualTo("hello\n");
        assertThat(batch.failed().getFirst()).contains(": TLS failed: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void failsTheSplitAtGarbage(String protocol) throws Exception {
        startBoth();
        Socket plain = plain();
        SSLSocket socket = connect(plain, protocol);
        socket.getOutputStream().write("hello\n".getBytes(UTF_8));
        plain.getOutputStream().write(new byte[] {23, 3, 3, 0, 50});
        plain.getOutputStream().write(new byte[50]);
        pollUntil(() -> !batch.failed().isEmpty());
        assertThat(text(batch)).isEqualTo("hello\n");
        assertThat(batch.failed().getFirst()).contains(": TLS failed: ");
    }

    @Test
    void refusesToNegotiateAgain() throws Exception {
        startBoth();
        SSLSocket socket = connect("TLSv1.2");
        socket.getOutputStream().write("hello\n".getBytes(UTF_8));
        pollUntil(() -> size(batch) == 6);
        Thread again = Thread.ofPlatform().start(() -> {
            try {
                socket.startHandshake();
                socket.getInputStream().read();
            } catch (IOException e) {
                // This is what the test is about.
            }
        });
        pollUntil(() -> !batch.failed().isEmpty());
        assertThat(batch.failed().getFirst()).endsWith(": TLS failed: renegotiation is refused");
        again.join();
    }

    @Test
    void understandsRecordsThatArriveByteByByte() throws Exception {
        startBoth();
        try (DrippingProxy proxy = new DrippingProxy(source.port())) {
            Socket plain = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
            SSLSocket socket = connect(plain, "TLSv1.3");
            socket.getOutputStream().write("hello\n".getBytes(UTF_8));
            pollUntil(() -> size(batch) == 6);
            outcomes.write(sink, reply("welcome\n"));
            assertThat(new String(socket.getInputStream().readNBytes(8), UTF_8)).isEqualTo("welcome\n");
        }
    }

    @Test
    void usesARenewedCertificateForNewConnections(@TempDir Path folder) throws Exception {
        Path certificate = Files.copy(TestCertificates.certificate("server"), folder.resolve("server.pem"));
        Path key = Files.copy(TestCertificates.key("server"), folder.resolve("server.key"));
        server.tls = Optional.of(new TcpServerTls(
                Optional.of(certificate),
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10)));
        startBoth();
        connect("TLSv1.3");
        Await.until("it is welcome", () -> sink.listener().peers().size() == 1);
        replace(certificate, TestCertificates.certificate("stranger"));
        clock.advance(Duration.ofSeconds(11));
        connect("TLSv1.3");
        Await.until("it is welcome, too", () -> sink.listener().peers().size() == 2);
        assertThat(context.log().getLast())
                .isEqualTo("WARNING keeping the old certificate: tls.key: " + key
                        + ": does not belong to the first certificate of " + certificate);
        replace(key, TestCertificates.key("stranger"));
        clock.advance(Duration.ofSeconds(11));
        client.tls = Optional.of(clientTls(TestCertificates.certificate("stranger"), Optional.empty()));
        startClientSink();
        assertThat(context.log().getLast())
                .isEqualTo("INFO the certificate has changed and is used for new connections");
    }

    private static void replace(Path file, Path by) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        Files.copy(by, file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1000));
    }

    @Test
    void saysWhichFileIsWrong() {
        server.tls = Optional.of(new TcpServerTls(
                Optional.of(TestCertificates.certificate("server")),
                Optional.of(TestCertificates.key("client")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10)));
        source = (TcpServerSource) connector.source(server.record(), context);
        assertThatThrownBy(() -> source.open(Map.of(), 1))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:0: tls.key: " + TestCertificates.key("client")
                        + ": does not belong to the first certificate of "
                        + TestCertificates.certificate("server"));
        source.close();
    }

    private void startBoth() throws Exception {
        source = (TcpServerSource) connector.source(server.record(), context);
        toClose.add(source);
        source.open(Map.of(), 1);
        sink = (TcpServerSink) connector.sink(server.record(), context);
        toClose.add(sink);
        sink.open(1);
        client.port = source.port();
    }

    private final TcpClientConnector clients = new TcpClientConnector();
    private final TestContext clientContext = new TestContext();

    private TcpClientSink startClientSink() throws Exception {
        TcpClientSink started = (TcpClientSink) clients.sink(client.record(), clientContext);
        toClose.add(started);
        started.open(1);
        return started;
    }

    private TcpClientSource startClientSource() throws Exception {
        TcpClientSource started = (TcpClientSource) clients.source(client.record(), clientContext);
        toClose.add(started);
        started.open(Map.of(), 1);
        return started;
    }

    private Socket plain() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), source.port());
        socket.setSoTimeout(20_000);
        toClose.add(socket);
        return socket;
    }

    private SSLSocket connect(String protocol) throws IOException {
        return connect(plain(), protocol);
    }

    private SSLSocket connect(Socket plain, String protocol) throws IOException {
        SSLSocket socket = (SSLSocket) TestCertificates.context("client", "ca")
                .getSocketFactory()
                .createSocket(plain, "localhost", plain.getPort(), true);
        toClose.add(socket);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        return socket;
    }

    private ListBatch reply(String text) {
        Origin origin = new Origin("in", batch.appended().getFirst().split());
        return new ListBatch(
                0,
                List.of(new ListBatch.Entry(new StringValue(text), text.getBytes(UTF_8), RecordValue.EMPTY, origin)));
    }

    private static Value value(RecordValue record, String key) {
        Value value = record.get(key);
        assertThat(value).as(key).isNotNull();
        return value;
    }

    private static String text(RecordingBatch batch) {
        StringBuilder text = new StringBuilder();
        batch.of(Appended.Chunk.class).forEach(chunk -> text.append(chunk.text()));
        return text.toString();
    }

    private static int size(RecordingBatch batch) {
        return batch.of(Appended.Chunk.class).stream()
                .mapToInt(chunk -> chunk.bytes().length)
                .sum();
    }

    private void pollUntil(Callable<Boolean> condition) throws Exception {
        Await.until("the source has read what it should", () -> {
            PollResult _ = batch.poll(source, WAIT);
            return condition.call();
        });
    }
}
