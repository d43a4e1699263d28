package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpClientSourceTest {
    private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(20);

    private final TcpClientConnector connector = new TcpClientConnector();
    private final TestContext context = new TestContext();
    private final RecordingBatch batch = new RecordingBatch();
    private final RecordingOutcomes outcomes = new RecordingOutcomes();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private LineServer server;
    private ClientSettings settings;
    private TcpClientSource source;

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
    void namesThePeerInTheSplit() throws Exception {
        startSource();
        send(server.connection(), "x");
        pollUntil(() -> text().equals("x"));
        String peer = "{\"host\":\"127.0.0.1\",\"port\":" + server.port() + "}";
        assertThat(batch.splits()).containsExactly("127.0.0.1:" + server.port() + "#1");
        assertThat(batch.appended().getFirst().split().meta().toString())
                .isEqualTo("{\"tcp_client\":{\"peer\":" + peer + "}}");
    }

    @Test
    void losesTheConnectionWhenThePeerClosesIt() throws Exception {
        startSource();
        Socket peer = server.connection();
        send(peer, "whole\n");
        peer.close();
        assertLost("closed by the peer");
        assertThat(text()).isEqualTo("whole\n");
        assertThat(batch.ended()).containsExactly("127.0.0.1:" + server.port() + "#1");
    }

    @Test
    void endsWhenThePeerClosesTheConnectionIfItIsTo() throws Exception {
        settings.onClose = TcpClientSettings.OnClose.STOP;
        startSource();
        Socket peer = server.connection();
        send(peer, "whole\n");
        peer.close();
        Await.until("it ends", () -> batch.poll(source, WAIT) == PollResult.END);
        assertThat(text()).isEqualTo("whole\n");
        assertThat(batch.poll(source, 0)).isEqualTo(PollResult.END);
    }

    @Test
    void failsTheSplitWhenThePeerResetsTheConnectionMidLine() throws Exception {
        startSource();
        Socket peer = server.connection();
        send(peer, "hal");
        pollUntil(() -> text().equals("hal"));
        server.reset();
        assertLost("connection reset by peer");
        assertThat(batch.failed()).containsExactly("127.0.0.1:" + server.port() + "#1: connection reset by peer");
    }

    @Test
    void readsOnFromAServerThatWasStartedAnew() throws Exception {
        startSource();
        send(server.connection(), "one\n");
        pollUntil(() -> text().equals("one\n"));
        server.close();
        assertLost("closed by the peer");
        source.close();
        assertThatThrownBy(() -> source.open(Map.of(), 2))
                .hasMessage("127.0.0.1:" + server.port() + ": connection refused");
        source.close();
        server.reopen();
        source.open(Map.of(), 3);
        send(server.connection(), "two\n");
        pollUntil(() -> text().equals("one\ntwo\n"));
        assertThat(batch.splits()).hasSize(2);
    }

    @Test
    void sharesItsConnectionWithTheSinkOfTheSameName() throws Exception {
        startSource();
        TcpClientSink sink = startSink();
        Socket peer = server.connection();
        outcomes.write(sink, ListBatch.of(0, List.of("question\n")));
        Await.until("it arrives", () -> server.text().equals("question\n"));
        send(peer, "answer\n");
        pollUntil(() -> text().equals("answer\n"));
        source.close();
        outcomes.write(sink, ListBatch.of(1, List.of("more\n")));
        Await.until("it arrives, too", () -> server.text().equals("question\nmore\n"));
        sink.close();
        assertThat(peer.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void meetsTheSinkAgainOnTheNextConnection() throws Exception {
        startSource();
        TcpClientSink sink = startSink();
        server.connection().close();
        assertLost("closed by the peer");
        source.close();
        source.open(Map.of(), 2);
        Socket second = server.connection();
        assertThatThrownBy(() -> outcomes.write(sink, ListBatch.of(0, List.of("question\n"))))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:" + server.port() + ": closed by the peer");
        sink.close();
        sink.open(2);
        outcomes.write(sink, ListBatch.of(0, List.of("question\n")));
        Await.until("it arrives", () -> server.text().equals("question\n"));
        send(second, "answer\n");
        pollUntil(() -> text().equals("answer\n"));
    }

    @Test
    void readsWhatThePeerSaidBeforeItRefusedToListen() throws Exception {
        startSource();
        TcpClientSink sink = startSink();
        Socket peer = server.connection();
        send(peer, "last words\n");
        peer.close();
        assertThatThrownBy(() -> Await.until("writing fails", () -> {
                    outcomes.write(sink, ListBatch.of(outcomes.outcomes().size(), List.of("question\n")));
                    return false;
                }))
                .isInstanceOf(ConnectionLostException.class);
        Await.until("the connection is lost", () -> {
            try {
                batch.poll(source, WAIT);
                return false;
            } catch (ConnectionLostException e) {
                return true;
            }
        });
        assertThat(text()).isEqualTo("last words\n");
    }

    @Test
    void losesTheConnectionThatTheSinkGivesUp() throws Exception {
        settings.writeTimeout = Duration.ofMillis(200);
        startSource();
        TcpClientSink sink = startSink();
        server.stall(true);
        assertThatThrownBy(() -> outcomes.write(sink, ListBatch.of("y".repeat(32 << 20))))
                .hasMessage("127.0.0.1:" + server.port() + ": the peer has not read for 200ms");
        assertLost("the peer has not read for 200ms");
    }

    @Test
    void waitsForTheConnectionThatTheSinkIsMaking() throws Exception {
        source = (TcpClientSource) connector.source(settings.record(), context);
        TcpClientSink sink = (TcpClientSink) connector.sink(settings.record(), context);
        toClose.add(source);
        toClose.add(sink);
        BackgroundCall<Boolean> one = BackgroundCall.start(() -> {
            sink.open(1);
            return true;
        });
        BackgroundCall<Boolean> other = BackgroundCall.start(() -> {
            source.open(Map.of(), 1);
            return true;
        });
        one.result(Duration.ofSeconds(20), "20 s after the sink opened");
        other.result(Duration.ofSeconds(20), "20 s after the source opened");
        Socket peer = server.connection();
        send(peer, "hello\n");
        pollUntil(() -> text().equals("hello\n"));
        assertThat(server.connections()).isZero();
    }

    private void assertLost(String reason) {
        assertThatThrownBy(() -> pollUntil(() -> false))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:" + server.port() + ": " + reason);
    }

    private void startSource() throws Exception {
        source = (TcpClientSource) connector.source(settings.record(), context);
        toClose.add(source);
        source.open(Map.of(), 1);
    }

    private TcpClientSink startSink() throws Exception {
        TcpClientSink sink = (TcpClientSink) connector.sink(settings.record(), context);
        toClose.add(sink);
        sink.open(1);
        return sink;
    }

    private void pollUntil(Callable<Boolean> condition) throws Exception {
        Await.until("the source has read what it should", () -> {
            PollResult _ = batch.poll(source, WAIT);
            return condition.call();
        });
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        batch.of(Appended.Chunk.class).forEach(chunk -> text.append(chunk.text()));
        return text.toString();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }
}
