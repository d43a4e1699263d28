package io.temblor.connectors.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Origin;
import io.temblor.connector.PollResult;
import io.temblor.connector.Split;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.Outcome;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpServerSinkTest {
    private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(20);

    private final TcpServerConnector connector = new TcpServerConnector();
    private final ManualClock clock = new ManualClock();
    private final TestContext context = new TestContext("chat", clock);
    private final ServerSettings settings = new ServerSettings();
    private final RecordingOutcomes outcomes = new RecordingOutcomes();
    private final RecordingBatch batch = new RecordingBatch();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private TcpServerSource source;
    private TcpServerSink sink;
    private int peers;

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : toClose.reversed()) {
            each.close();
        }
    }

    @Test
    void sendsWhatComesFromElsewhereToAll() throws Exception {
        startSink();
        List<LineClient> clients = List.of(connect(), connect(), connect());
        write(0, "one\n", "two\n");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L);
        for (LineClient client : clients) {
            Await.until("it arrives", () -> client.text().equals("one\ntwo\n"));
        }
    }

    @Test
    void sendsToAThousandPeers() throws Exception {
        startSink();
        List<LineClient> clients = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            clients.add(connect());
        }
        String line = "x".repeat(9999) + "\n";
        for (int i = 0; i < 5; i++) {
            write(i, line);
        }
        for (LineClient client : clients) {
            Await.until("it arrives", () -> client.size() == 50_000);
        }
        assertThat(outcomes.delivered()).hasSize(5);
    }

    @Test
    void waitsUntilSomebodyIsConnected() throws Exception {
        startSink();
        write(0, "one\n");
        assertThat(outcomes.of(0)).isEqualTo(new Outcome.Retry("nobody is connected"));
        LineClient client = connect();
        write(0, "one\n");
        Await.until("it arrives", () -> client.text().equals("one\n"));
    }

    @Test
    void rejectsWhatNobodyHearsIfItIsTo() throws Exception {
        settings.noPeer = TcpServerSettings.NoPeer.REJECT;
        startSink();
        write(0, "one\n");
        assertThat(outcomes.of(0))
                .isEqualTo(new Outcome.Rejected("no-peer", "an event needs somebody connected, but nobody is"));
    }

    @Test
    void repliesToTheConnectionThatAsked() throws Exception {
        startBoth();
        LineClient ann = connect();
        LineClient bob = connect();
        ann.send("a");
        bob.send("b");
        pollUntil(() -> batch.splits().size() == 2);
        outcomes.write(
                sink,
                new ListBatch(
                        0,
                        List.of(
                                reply("to a\n", split("a")),
                                reply("to b\n", split("b")),
                                event("to all\n"),
                                reply("to a again\n", split("a")))));
        assertThat(outcomes.delivered()).containsExactly(0L, 1L, 2L, 3L);
        Await.until("a has it all", () -> ann.text().equals("to a\nto all\nto a again\n"));
        Await.until("b has it all", () -> bob.text().equals("to b\nto all\n"));
    }

    @Test
    void keepsTheOrderOfManySmallRepliesToManyPeers() throws Exception {
        startBoth();
        List<LineClient> clients = new ArrayList<>();
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LineClient client = connect();
            client.send("client " + i);
            clients.add(client);
            String greeting = "client " + i;
            pollUntil(() -> batch.appended().stream()
                    .anyMatch(each ->
                            each instanceof Appended.Chunk chunk && chunk.text().equals(greeting)));
            splits.add(split(greeting));
        }
        List<ListBatch.Entry> replies = new ArrayList<>();
        List<StringBuilder> expected =
                Stream.generate(StringBuilder::new).limit(7).toList();
        for (int i = 0; i < 20_000; i++) {
            int client = i * i % 7;
            String line = i % 10 == 0 ? "" : i + "\n";
            replies.add(reply(line, splits.get(client)));
            expected.get(client).append(line);
        }
        outcomes.write(sink, new ListBatch(0, replies));
        assertThat(outcomes.delivered()).hasSize(20_000);
        for (int i = 0; i < 7; i++) {
            LineClient client = clients.get(i);
            String all = expected.get(i).toString();
            Await.until("it has all its replies", () -> client.size() == all.length());
            assertThat(client.text()).isEqualTo(all);
        }
    }

    @Test
    void rejectsRepliesToConnectionsThatAreClosed() throws Exception {
        startBoth();
        LineClient ann = connect();
        ann.send("a");
        pollUntil(() -> batch.splits().size() == 1);
        ann.reset();
        pollUntil(() -> !batch.failed().isEmpty());
        Split gone = split("a");
        outcomes.write(sink, new ListBatch(0, List.of(reply("to a\n", gone))));
        assertThat(outcomes.of(0))
                .isEqualTo(new Outcome.Rejected(
                        "connection-closed", "a reply needs its connection, but " + gone.id() + " is closed"));
    }

    @Test
    void repliesToAPeerThatHasFinishedSendingUntilItHasLingered() throws Exception {
        startBoth();
        LineClient ann = connect();
        ann.send("a");
        ann.socket().shutdownOutput();
        pollUntil(() -> !batch.ended().isEmpty());
        clock.advance(Duration.ofSeconds(4));
        pollUntil(() -> true);
        outcomes.write(sink, new ListBatch(0, List.of(reply("one\n", split("a")))));
        clock.advance(Duration.ofSeconds(4));
        pollUntil(() -> true);
        outcomes.write(sink, new ListBatch(1, List.of(reply("two\n", split("a")))));
        Await.until("both arrive", () -> ann.text().equals("one\ntwo\n"));
        clock.advance(Duration.ofSeconds(6));
        pollUntil(() -> sink.listener().peers().size() == 0);
        ann.awaitEnd();
    }

    @Test
    void doesNotSendToAllWhatAPeerThatHasFinishedSendingDoesNotExpect() throws Exception {
        startBoth();
        LineClient ann = connect();
        ann.send("a");
        ann.socket().shutdownOutput();
        pollUntil(() -> !batch.ended().isEmpty());
        write(0, "to all\n");
        assertThat(outcomes.of(0)).isEqualTo(new Outcome.Retry("nobody is connected"));
    }

    @Test
    void readsWhatAPeerSentBeforeItCouldNotBeWrittenTo() throws Exception {
        startBoth();
        LineClient ann = connect();
        ann.send("a");
        pollUntil(() -> batch.splits().size() == 1);
        Split asker = split("a");
        ann.send("b\n".repeat(10_000));
        ann.reset();
        Await.until("writing fails", () -> {
            long id = outcomes.outcomes().size();
            outcomes.write(sink, new ListBatch(id, List.of(reply("reply\n", asker))));
            return outcomes.of(id) instanceof Outcome.Rejected;
        });
        pollUntil(() -> !batch.failed().isEmpty());
        assertThat(batch.text(asker.id())).isEqualTo("a" + "b\n".repeat(10_000));
    }

    @Test
    void closesAPeerThatDoesNotReadWhileTheOthersHaveEverything() throws Exception {
        startSink();
        LineClient slow = connect();
        LineClient quick = connect();
        slow.stall(true);
        String much = "y".repeat(32 << 20);
        BackgroundCall<Boolean> writing = BackgroundCall.start(() -> {
            write(0, much);
            return true;
        });
        Await.until("the quick one has everything", () -> quick.size() == much.length());
        clock.advance(Duration.ofSeconds(29));
        writing.awaitBlocked();
        assertThat(writing.isDone()).isFalse();
        Await.until("the slow one is given up", () -> {
            clock.advance(Duration.ofSeconds(1));
            return writing.isDone();
        });
        assertThat(outcomes.delivered()).containsExactly(0L);
        assertThat(context.count("connections-given-up")).isEqualTo(1);
        String port = "127.0.0.1:" + slow.socket().getLocalPort();
        assertThat(context.log())
                .contains("WARNING closed the connection " + port + "#1: the peer has not read for 30s");
        slow.stall(false);
        slow.awaitEnd();
        write(1, "more\n");
        Await.until("the quick one has more", () -> quick.size() == much.length() + 5);
    }

    @Test
    void goesOnWhereAnInterruptHasCutIt() throws Exception {
        startSink();
        LineClient slow = connect();
        LineClient quick = connect();
        slow.stall(true);
        String[] lines = Stream.of("a", "b", "c")
                .map(letter -> letter.repeat(12 << 20) + "\n")
                .toArray(String[]::new);
        BackgroundCall<Boolean> writing = BackgroundCall.start(() -> {
            write(0, lines);
            return true;
        });
        Await.until("the quick one has everything", () -> quick.size() == 3 * ((12 << 20) + 1));
        writing.interrupted(sink::interrupt);
        assertThat(outcomes.retried()).contains(2L);
        slow.stall(false);
        Await.until("all is delivered", () -> {
            List<Long> again = outcomes.unsettled();
            if (!again.isEmpty()) {
                outcomes.write(sink, ListBatch.of(0, List.of(lines)).again(again));
            }
            return outcomes.unsettled().isEmpty();
        });
        String all = String.join("", lines);
        Await.until("the slow one has everything", () -> slow.size() == all.length());
        assertThat(slow.text()).isEqualTo(all);
        assertThat(quick.text()).isEqualTo(all);
    }

    @Test
    void goesOnWithTheOthersWhenOnePeerBreaks() throws Exception {
        startSink();
        LineClient broken = connect();
        LineClient whole = connect();
        broken.reset();
        Await.until("it is noticed", () -> sink.listener().peers().size() == 1);
        write(0, "one\n");
        Await.until("it arrives", () -> whole.text().equals("one\n"));
        assertThat(outcomes.delivered()).containsExactly(0L);
    }

    @Test
    void throwsAwayWhatPeersSayIfThereIsNoSource() throws Exception {
        startSink();
        LineClient talker = connect();
        talker.send("z".repeat(1 << 20));
        Await.until("all is thrown away", () -> context.count("bytes-ignored") == 1 << 20);
        talker.socket().shutdownOutput();
        Await.until("it is gone", () -> sink.listener().peers().size() == 0);
    }

    @Test
    void closesSilentPeersIfThereIsNoSource() throws Exception {
        settings.idleTimeout = Optional.of(Duration.ofSeconds(10));
        startSink();
        LineClient silent = connect();
        LineClient other = connect();
        other.send("x");
        Await.until("it is heard", () -> context.count("bytes-ignored") == 1);
        clock.advance(Duration.ofSeconds(9));
        other.send("x");
        Await.until("it is heard again", () -> context.count("bytes-ignored") == 2);
        clock.advance(Duration.ofSeconds(2));
        other.send("x");
        silent.awaitEnd();
        assertThat(sink.listener().peers().size()).isEqualTo(1);
    }

    @Test
    void keepsTheConnectionsForTheSinkWhenTheSourceCloses() throws Exception {
        startBoth();
        LineClient ann = connect();
        ann.send("a");
        pollUntil(() -> batch.splits().size() == 1);
        source.close();
        outcomes.write(sink, new ListBatch(0, List.of(reply("reply\n", split("a")))));
        Await.until("it arrives", () -> ann.text().equals("reply\n"));
        sink.close();
        ann.awaitEnd();
        assertThat(sink.listener().port()).isEqualTo(-1);
    }

    private void startSink() throws Exception {
        sink = (TcpServerSink) connector.sink(settings.record(), context);
        toClose.add(sink);
        sink.open(1);
    }

    private void startBoth() throws Exception {
        source = (TcpServerSource) connector.source(settings.record(), context);
        toClose.add(source);
        source.open(Map.of(), 1);
        startSink();
        assertThat(sink.listener().port()).isEqualTo(source.port());
    }

    private LineClient connect() throws Exception {
        LineClient client = new LineClient(sink.listener().port());
        toClose.add(client);
        peers++;
        Await.until("it is welcome", () -> sink.listener().peers().size() == peers);
        return client;
    }

    private void write(long firstId, String... payloads) throws Exception {
        outcomes.write(sink, ListBatch.of(firstId, List.of(payloads)));
    }

    private static ListBatch.Entry event(String payload) {
        return new ListBatch.Entry(new StringValue(payload), payload.getBytes(StandardCharsets.UTF_8));
    }

    private static ListBatch.Entry reply(String payload, Split split) {
        return new ListBatch.Entry(
                new StringValue(payload),
                payload.getBytes(StandardCharsets.UTF_8),
                RecordValue.EMPTY,
                new Origin("chat", split));
    }

    /// The split of the connection that sent a text that begins so.
    private Split split(String text) {
        return batch.of(Appended.Chunk.class).stream()
                .filter(chunk -> chunk.text().startsWith(text))
                .findFirst()
                .orElseThrow()
                .split();
    }

    private void pollUntil(Callable<Boolean> condition) throws Exception {
        Await.until("the source has read what it should", () -> {
            PollResult _ = batch.poll(source, WAIT);
            return condition.call();
        });
    }
}
