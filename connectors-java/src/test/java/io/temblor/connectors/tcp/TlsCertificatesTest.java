package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.Secret;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whom a server and a client under TLS trust, and the files that say so.
@Timeout(60)
class TlsCertificatesTest extends TlsFixture {
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
}
