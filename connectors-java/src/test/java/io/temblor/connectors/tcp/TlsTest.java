package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.value.RecordValue;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What passes between a server under TLS and its peers: our client and the JDK's.
@Timeout(60)
class TlsTest extends TlsFixture {
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
}
