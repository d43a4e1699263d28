package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.TestContext;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server under TLS, and peers that stall, break off, send what is no TLS, or ask for what is refused.
@Timeout(60)
class TlsFaultsTest extends TlsFixture {
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
}
