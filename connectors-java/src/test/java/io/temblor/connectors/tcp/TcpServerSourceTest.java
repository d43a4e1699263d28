package io.temblor.connectors.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.DataSize;
import io.temblor.connector.PollResult;
import io.temblor.connector.Split;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpServerSourceTest {
    private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(20);

    private final ManualClock clock = new ManualClock();
    private final TestContext context = new TestContext(clock);
    private final ServerSettings settings = new ServerSettings();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final RecordingBatch batch = new RecordingBatch();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : toClose.reversed()) {
            each.close();
        }
    }

    @Test
    void hasNothingToSayWithoutConnections() throws Exception {
        assertThat(batch.poll(start(), 0)).isEqualTo(PollResult.IDLE);
        assertThat(batch.appended()).isEmpty();
    }

    @Test
    void readsWhatAConnectionSends() throws Exception {
        TcpServerSource source = start();
        send(connect(source), "one\ntwo\n");
        pollUntil(source, () -> size(batch) == 8);
        assertThat(batch.text(split(0).id())).isEqualTo("one\ntwo\n");
        assertThat(over()).isEmpty();
    }

    @Test
    void namesThePeerInTheSplit() throws Exception {
        TcpServerSource source = start();
        Socket socket = connect(source);
        send(socket, "x");
        pollUntil(source, () -> size(batch) == 1);
        Split split = split(0);
        assertThat(split.id()).isEqualTo("127.0.0.1:" + socket.getLocalPort() + "#1");
        assertThat(split.meta().toString())
                .isEqualTo(
                        "{\"tcp_server\":{\"peer\":{\"host\":\"127.0.0.1\",\"port\":" + socket.getLocalPort() + "}}}");
    }

    @Test
    void endsTheSplitWhenThePeerEnds() throws Exception {
        TcpServerSource source = start();
        Socket socket = connect(source);
        send(socket, "last words");
        socket.shutdownOutput();
        pollUntil(source, () -> !over().isEmpty());
        assertThat(batch.text(split(0).id())).isEqualTo("last words");
        assertThat(batch.ended()).containsExactly(split(0).id());
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void failsTheSplitWhenThePeerResetsTheConnectionMidLine() throws Exception {
        TcpServerSource source = start();
        Socket socket = connect(source);
        send(socket, "whole\nhal");
        pollUntil(source, () -> size(batch) == 9);
        socket.setSoLinger(true, 0);
        socket.close();
        pollUntil(source, () -> !over().isEmpty());
        assertThat(batch.text(split(0).id())).isEqualTo("whole\nhal");
        assertThat(batch.failed()).containsExactly(split(0) + ": connection reset by peer");
    }

    @Test
    void keepsTheOrderOfEachOfFiveConnections() throws Exception {
        TcpServerSource source = start();
        int lines = 20_000;
        for (int i = 0; i < 5; i++) {
            Socket socket = connect(source);
            int sender = i;
            Thread.ofVirtual().start(() -> sendLines(socket, sender, lines));
        }
        pollUntil(source, () -> over().size() == 5);
        assertThat(batch.ended()).hasSize(5);
        assertThat(batch.splits()).hasSize(5).allSatisfy(split -> {
            String text = batch.text(split);
            assertThat(text).isEqualTo(lines(text.charAt(0) - '0', lines));
        });
    }

    @Test
    void servesAThousandConnections() throws Exception {
        TcpServerSource source = start();
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            sockets.add(connect(source));
        }
        for (int round = 0; round < 3; round++) {
            for (Socket socket : sockets) {
                send(socket, "abc");
            }
        }
        pollUntil(source, () -> size(batch) == 9000);
        assertThat(batch.splits()).hasSize(1000);
        for (String split : batch.splits()) {
            assertThat(batch.text(split)).isEqualTo("abcabcabc");
        }
        for (Socket socket : sockets) {
            socket.close();
        }
        pollUntil(source, () -> over().size() == 1000);
        assertThat(context.count("connections-accepted")).isEqualTo(1000);
    }

    @Test
    void givesEveryConnectionItsTurnThoughOneNeverRestsAndBatchesAreSmall() throws Exception {
        settings.readSize = new DataSize(100);
        TcpServerSource source = start();
        RecordingBatch small = new RecordingBatch(1);
        Socket greedy = connect(source);
        send(greedy, "g".repeat(100_000));
        Await.until("the greedy one is read", () -> {
            PollResult _ = small.poll(source, WAIT);
            return size(small) > 0;
        });
        for (int i = 0; i < 3; i++) {
            send(connect(source), "modest");
        }
        Await.until("the modest ones are read", () -> {
            PollResult _ = small.poll(source, WAIT);
            return small.splits().size() == 4;
        });
        assertThat(small.text(small.splits().getFirst()).length()).isLessThan(50_000);
    }

    @Test
    void readsNothingMoreWhenTheBatchIsFullSoThatTheSenderHasToWait() throws Exception {
        TcpServerSource source = start();
        SocketChannel sender = SocketChannel.open(new InetSocketAddress("127.0.0.1", source.port()));
        toClose.add(sender);
        sender.configureBlocking(false);
        RecordingBatch one = new RecordingBatch(1);
        ByteBuffer data = ByteBuffer.allocate(1 << 20);
        AtomicLong sent = new AtomicLong(sender.write(data.clear()));
        Await.until("one chunk is read", () -> {
            PollResult _ = one.poll(source, WAIT);
            return size(one) > 0;
        });
        AtomicInteger inVain = new AtomicInteger();
        Await.until("the sender is stopped for 50 attempts on end", () -> {
            int written = sender.write(data.clear());
            sent.addAndGet(written);
            inVain.set(written == 0 ? inVain.get() + 1 : 0);
            return inVain.get() == 50;
        });
        Await.until("all is read", () -> {
            PollResult _ = one.poll(source, WAIT);
            return size(one) == sent.get();
        });
    }

    @Test
    void closesAConnectionThatIsSilentForTooLong() throws Exception {
        settings.idleTimeout = Optional.of(Duration.ofSeconds(90));
        TcpServerSource source = start();
        Socket silent = connect(source);
        Socket lively = connect(source);
        send(silent, "half a li");
        send(lively, "one");
        pollUntil(source, () -> size(batch) == 12);
        clock.advance(Duration.ofSeconds(60));
        send(lively, "two");
        pollUntil(source, () -> size(batch) == 15);
        assertThat(over()).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        pollUntil(source, () -> !over().isEmpty());
        assertThat(batch.failed()).containsExactly(split(0) + ": silent for 90s");
        assertThat(silent.getInputStream().read()).isEqualTo(-1);
        send(lively, "three");
        pollUntil(source, () -> size(batch) == 20);
    }

    @Test
    void doesNotCallAConnectionSilentThatItDidNotReadItself() throws Exception {
        settings.idleTimeout = Optional.of(Duration.ofSeconds(90));
        TcpServerSource source = start();
        Socket socket = connect(source);
        send(socket, "a");
        pollUntil(source, () -> size(batch) == 1);
        send(socket, "b");
        clock.advance(Duration.ofSeconds(100));
        pollUntil(source, () -> size(batch) == 2);
        assertThat(over()).isEmpty();
    }

    @Test
    void refusesConnectionsOverTheLimit() throws Exception {
        settings.maxConnections = 2;
        TcpServerSource source = start();
        Socket first = connect(source);
        connect(source);
        Socket third = connect(source);
        assertThat(third.getInputStream().read()).isEqualTo(-1);
        assertThat(context.count("connections-refused")).isEqualTo(1);
        first.close();
        pollUntil(source, () -> !over().isEmpty());
        Socket fourth = connect(source);
        send(fourth, "in");
        pollUntil(source, () -> size(batch) == 2);
    }

    @Test
    void saysWhyItCannotListen() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.port = taken.getLocalPort();
            TcpServerSource source = make();
            assertThatThrownBy(() -> source.open(Map.of(), 1))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("127.0.0.1:" + taken.getLocalPort() + ": address already in use");
            source.close();
        }
    }

    @Test
    void saysThatAHostIsUnknown() {
        settings.host = "nowhere.invalid";
        settings.port = 4242;
        TcpServerSource source = make();
        assertThatThrownBy(() -> source.open(Map.of(), 1))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("nowhere.invalid:4242: unknown host");
        source.close();
    }

    @Test
    void listensOnceThePortIsFree() throws Exception {
        TcpServerSource source;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.port = taken.getLocalPort();
            source = make();
            assertThatThrownBy(() -> source.open(Map.of(), 1)).isInstanceOf(ConnectionLostException.class);
            source.close();
        }
        source.open(Map.of(), 2);
        send(connect(source), "hello");
        pollUntil(source, () -> size(batch) == 5);
    }

    @Test
    void freesThePortWhenItCloses() throws Exception {
        TcpServerSource source = start();
        Socket socket = connect(source);
        pollOnce(source);
        int port = source.port();
        source.close();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
        settings.port = port;
        TcpServerSource next = start();
        assertThat(next.port()).isEqualTo(port);
    }

    @Test
    void returnsPromptlyWhenInterruptedAndWaitsAgainAfterwards() throws Exception {
        TcpServerSource source = start();
        PollResult _ = BackgroundCall.start(() -> batch.poll(source, TimeUnit.HOURS.toNanos(1)))
                .interrupted(source::interrupt);
        PollResult _ = batch.poll(source, 0);
        long start = System.nanoTime();
        PollResult _ = batch.poll(source, TimeUnit.MILLISECONDS.toNanos(30));
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(25));
    }

    @Test
    void canBeClosedThoughItWasNeverOpened() {
        make().close();
    }

    private TcpServerSource make() {
        TcpServerSource source = (TcpServerSource) new TcpServerConnector().source(settings.record(), context);
        toClose.add(source);
        return source;
    }

    private TcpServerSource start() throws ConnectionLostException {
        TcpServerSource source = make();
        source.open(Map.of(), 1);
        return source;
    }

    private Socket connect(TcpServerSource source) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), source.port());
        socket.setSoTimeout(20_000);
        toClose.add(socket);
        return socket;
    }

    private void pollUntil(TcpServerSource source, Callable<Boolean> condition) throws Exception {
        Await.until("the source has read what it should", () -> {
            pollOnce(source);
            return condition.call();
        });
    }

    private void pollOnce(TcpServerSource source) throws Exception {
        PollResult _ = batch.poll(source, WAIT);
    }

    private Split split(int index) {
        return batch.of(Appended.Chunk.class).stream()
                .map(Appended.Chunk::split)
                .distinct()
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    /// The splits that have ended, in whichever way.
    private List<Appended> over() {
        return batch.appended().stream()
                .filter(each -> each instanceof Appended.Ended || each instanceof Appended.Failed)
                .toList();
    }

    private static int size(RecordingBatch batch) {
        return batch.of(Appended.Chunk.class).stream()
                .mapToInt(chunk -> chunk.bytes().length)
                .sum();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static void sendLines(Socket socket, int sender, int lines) {
        try (socket) {
            OutputStream out = socket.getOutputStream();
            byte[] bytes = lines(sender, lines).getBytes(UTF_8);
            for (int i = 0; i < bytes.length; i += 777) {
                out.write(bytes, i, Math.min(777, bytes.length - i));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String lines(int sender, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(sender).append(" line ").append(i).append('\n');
        }
        return text.toString();
    }
}
