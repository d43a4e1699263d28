package io.temblor.connectors.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpClientSinkTest {
    private final ManualClock clock = new ManualClock();
    private final RecordingOutcomes outcomes = new RecordingOutcomes();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private LineServer server;
    private ClientSettings settings;
    private long nextId;

    @BeforeEach
    void startServer() throws IOException {
        server = new LineServer();
        settings = new ClientSettings(server.port());
        toClose.add(server);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : toClose.reversed()) {
            each.close();
        }
    }

    @Test
    void writesTheBytesOfABatchAsTheyAre() throws Exception {
        TcpClientSink sink = start();
        write(sink, "one\n", "", "two\n");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L, 2L);
        Await.until("they arrive", () -> server.text().equals("one\ntwo\n"));
    }

    @Test
    void noticesBeforeWritingThatThePeerHasClosed() throws Exception {
        TcpClientSink sink = start();
        write(sink, "one\n");
        server.connection().close();
        assertThatThrownBy(() -> Await.until("it notices", () -> {
                    write(sink, "lost\n");
                    return false;
                }))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:" + server.port() + ": closed by the peer");
    }

    @Test
    void throwsAwayWhatThePeerSays() throws Exception {
        TcpClientSink sink = start();
        Socket peer = server.connection();
        Thread talker = Thread.ofVirtual().start(() -> talk(peer, 3 << 20));
        Await.until("the peer has said all", () -> {
            write(sink, "x\n");
            return !talker.isAlive();
        });
    }

    @Test
    void takesInWhatThePeerSaysWhileItWaitsForIt() throws Exception {
        TcpClientSink sink = start();
        Socket peer = server.connection();
        server.stall(true);
        BackgroundCall<Boolean> writing = BackgroundCall.start(() -> {
            write(sink, "y".repeat(32 << 20) + "\n");
            return true;
        });
        talk(peer, 16 << 20);
        assertThat(writing.isDone()).isFalse();
        server.stall(false);
        writing.result(Duration.ofSeconds(20), "20 s after the peer went on reading");
    }

    @Test
    void givesUpAPeerThatDoesNotRead() throws Exception {
        TcpClientSink sink = start();
        server.stall(true);
        BackgroundCall<Boolean> writing = BackgroundCall.start(() -> {
            write(sink, "y".repeat(32 << 20) + "\n");
            return true;
        });
        writing.awaitBlocked();
        clock.advance(Duration.ofSeconds(29));
        writing.awaitBlocked();
        assertThat(writing.isDone()).isFalse();
        assertThatThrownBy(() -> Await.until("it gives up", () -> {
                    clock.advance(Duration.ofSeconds(1));
                    return writing.isDone() && writing.result(Duration.ZERO, "being done");
                }))
                .hasMessage("127.0.0.1:" + server.port() + ": the peer has not read for 30s");
        assertThat(outcomes.delivered()).isEmpty();
    }

    @Test
    void saysThatAConnectionIsRefused() throws Exception {
        server.close();
        TcpClientSink sink = make();
        assertThatThrownBy(() -> sink.open(1))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:" + server.port() + ": connection refused");
        sink.close();
    }

    @Test
    void saysThatAHostIsUnknown() {
        settings.host = "nowhere.invalid";
        TcpClientSink sink = make();
        assertThatThrownBy(() -> sink.open(1)).hasMessage("nowhere.invalid:" + server.port() + ": unknown host");
        sink.close();
    }

    @Test
    void givesUpConnectingAfterTheTimeout() throws Exception {
        try (DeafServer deaf = new DeafServer()) {
            settings.port = deaf.port();
            TcpClientSink sink = make();
            BackgroundCall<Boolean> opening = open(sink);
            opening.awaitBlocked();
            assertThat(opening.isDone()).isFalse();
            clock.advance(Duration.ofSeconds(11));
            assertThatThrownBy(() -> opening.result(Duration.ofSeconds(10), "10 s after the timeout"))
                    .hasMessage("127.0.0.1:" + deaf.port() + ": no answer within 10s");
            sink.close();
        }
    }

    @Test
    void stopsConnectingWhenInterrupted() throws Exception {
        try (DeafServer deaf = new DeafServer()) {
            settings.port = deaf.port();
            TcpClientSink sink = make();
            BackgroundCall<Boolean> opening = open(sink);
            assertThatThrownBy(() -> opening.interrupted(sink::interrupt))
                    .hasMessage("127.0.0.1:" + deaf.port() + ": connecting was interrupted");
            sink.close();
        }
    }

    private static BackgroundCall<Boolean> open(TcpClientSink sink) {
        return BackgroundCall.start(() -> {
            sink.open(1);
            return true;
        });
    }

    private static void talk(Socket socket, int bytes) {
        byte[] chunk = new byte[64 * 1024];
        try {
            for (int i = 0; i < bytes; i += chunk.length) {
                socket.getOutputStream().write(chunk);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TcpClientSink make() {
        TcpClientSink sink =
                (TcpClientSink) new TcpClientConnector().sink(settings.record(), new TestContext("out", clock));
        toClose.add(sink);
        return sink;
    }

    private TcpClientSink start() throws Exception {
        TcpClientSink sink = make();
        sink.open(1);
        return sink;
    }

    private void write(TcpClientSink sink, String... payloads) throws Exception {
        ListBatch batch = ListBatch.of(nextId, List.of(payloads));
        nextId += payloads.length;
        outcomes.write(sink, batch);
    }

    /// A server whose queue of connections is full, so that one more gets no answer at all.
    private static final class DeafServer implements AutoCloseable {
        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<Socket> queue = new ArrayList<>();

        DeafServer() throws IOException {
            for (int i = 0; i < 2; i++) {
                queue.add(new Socket(InetAddress.getLoopbackAddress(), door.getLocalPort()));
            }
        }

        int port() {
            return door.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            door.close();
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }
}
