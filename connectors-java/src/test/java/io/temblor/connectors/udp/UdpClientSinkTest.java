package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.DataSize;
import io.temblor.connector.Outcomes;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.Outcome;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UdpClientSinkTest {
    private final ManualClock clock = new ManualClock();
    private final TestContext context = new TestContext(clock);
    private final RecordingOutcomes outcomes = new RecordingOutcomes();
    private final ValveOutlet.Valve valve = new ValveOutlet.Valve();
    private final Collector peer = new Collector();
    private UdpClientSink sink;

    UdpClientSinkTest() throws IOException {
        sink = sink("127.0.0.1", peer.port());
    }

    @AfterEach
    void close() {
        sink.close();
        peer.close();
    }

    private UdpClientSink sink(String host, int port) {
        return sink(new UdpClientSettings(host, port, Optional.empty(), false));
    }

    private UdpClientSink sink(UdpClientSettings settings) {
        return new UdpClientSink(settings, context, valve::outlet);
    }

    private void write(int firstId, String... payloads) throws Exception {
        outcomes.write(sink, ListBatch.of(firstId, List.of(payloads)));
    }

    private void awaitTexts(String... texts) throws Exception {
        Await.until(texts.length + " datagrams arrive", () -> peer.texts().size() >= texts.length);
        assertThat(peer.texts()).containsExactly(texts);
    }

    @Test
    void sendsEachEventAsOneDatagram() throws Exception {
        sink.open(1);
        write(0, "one", "two\nthree", "");
        write(3, "", "four");
        awaitTexts("one", "two\nthree", "", "", "four");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(peer.senders().stream().distinct())
                .as("the port it sends from")
                .hasSize(1);
        assertThat(context.log()).isEmpty();
    }

    @Test
    void rejectsWhatNoDatagramHolds() throws Exception {
        sink.open(1);
        String longest = "x".repeat(65_507);
        write(0, longest, longest + "x", "y", "z".repeat(100_000));
        awaitTexts(longest, "y");
        assertThat(outcomes.delivered()).containsExactly(0L, 2L);
        String where = "127.0.0.1:" + peer.port();
        assertThat(outcomes.of(1))
                .isEqualTo(new Outcome.Rejected(
                        "too-large", "a datagram to " + where + " has at most 65507 bytes, but the event has 65508"));
        assertThat(outcomes.of(3))
                .isEqualTo(new Outcome.Rejected(
                        "too-large", "a datagram to " + where + " has at most 65507 bytes, but the event has 100000"));
    }

    @Test
    void sendsALittleMoreOverIpv6() throws Exception {
        Ipv6.assumeAvailable();
        try (Collector other = new Collector(new InetSocketAddress("::1", 0))) {
            sink = sink("::1", other.port());
            sink.open(1);
            write(0, "x".repeat(65_527), "x".repeat(65_528));
            Await.until("one datagram arrives", () -> !other.texts().isEmpty());
            assertThat(outcomes.rejected()).containsExactly(1L);
        }
    }

    @Test
    void countsWhatIsRefused() throws Exception {
        int port = Collector.deadPort();
        sink = sink("127.0.0.1", port);
        sink.open(1);
        writeAndAwaitRefusal(0, "one");
        writeAndAwaitRefusal(1, "two");
        writeAndAwaitRefusal(2, "three");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L, 2L);
        assertThat(context.log()).containsExactly(warning(port, "1 datagram"));
        clock.advance(Duration.ofMinutes(1));
        sink.flush();
        assertThat(context.log()).containsExactly(warning(port, "1 datagram"), warning(port, "2 datagrams"));
        writeAndAwaitRefusal(3, "four");
        sink.close();
        assertThat(context.log()).hasSize(3).last().isEqualTo(warning(port, "1 datagram"));
    }

    private void writeAndAwaitRefusal(int id, String payload) throws Exception {
        write(id, payload);
        Await.until("so many are refused", () -> {
            sink.flush();
            return context.count("datagrams-refused") == id + 1;
        });
    }

    private static String warning(int port, String times) {
        return "WARNING 127.0.0.1:" + port + ": " + times + " refused, because nobody listens there";
    }

    @Test
    void hearsOfRefusalsWhenItSendsTheNext() throws Exception {
        sink = sink("127.0.0.1", Collector.deadPort());
        sink.open(1);
        AtomicInteger id = new AtomicInteger();
        Await.until("one is refused", () -> {
            write(id.getAndIncrement(), "x", "");
            id.getAndIncrement();
            return context.count("datagrams-refused") > 0;
        });
        assertThat(outcomes.delivered()).hasSize(id.get());
    }

    @Test
    void sendsAgainWhatWasNotSentBecauseAnotherWasRefused() throws Exception {
        sink.open(1);
        valve.answers.add(Outlet.Answer.REFUSED);
        valve.answers.add(Outlet.Answer.REFUSED);
        write(0, "one", "two");
        awaitTexts("one", "two");
        assertThat(outcomes.delivered()).containsExactly(0L, 1L);
        assertThat(context.count("datagrams-refused")).isEqualTo(2);
    }

    @Test
    void reachesAPeerThatComesLater() throws Exception {
        int port = Collector.deadPort();
        sink = sink("127.0.0.1", port);
        sink.open(1);
        writeAndAwaitRefusal(0, "early");
        try (Collector late = new Collector(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            write(1, "late", "");
            Await.until("two datagrams arrive", () -> late.texts().size() >= 2);
            assertThat(late.texts()).containsExactly("late", "");
        }
        assertThat(context.count("datagrams-refused")).isEqualTo(1);
    }

    @Test
    void doesNotMindAnswers() throws Exception {
        sink.open(1);
        write(0, "question");
        awaitTexts("question");
        for (int i = 0; i < 100; i++) {
            peer.answer("answer");
        }
        sink.flush();
        write(1, "", "next");
        awaitTexts("question", "", "next");
        assertThat(context.log()).isEmpty();
    }

    @Test
    void saysWhichHostIsUnknown() {
        sink = sink("nowhere.invalid", 514);
        assertThatThrownBy(() -> sink.open(1))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("nowhere.invalid:514: unknown host");
    }

    @Test
    void sendsToABroadcastAddressOnlyIfItMay() throws Exception {
        try (Collector all = new Collector(new InetSocketAddress("127.255.255.255", 0))) {
            sink = sink("127.255.255.255", all.port());
            assertThatThrownBy(() -> sink.open(1))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("127.255.255.255:" + all.port()
                            + ": permission denied; a broadcast address needs broadcast = true");
            sink = sink(new UdpClientSettings("127.255.255.255", all.port(), Optional.empty(), true));
            sink.open(1);
            write(0, "to all");
            Await.until("one datagram arrives", () -> all.texts().equals(List.of("to all")));
        }
    }

    @Test
    void saysIfTheSystemGivesLessThanIsWanted() throws Exception {
        Optional<DataSize> buffer = Optional.of(new DataSize(1 << 30));
        sink = sink(new UdpClientSettings("127.0.0.1", peer.port(), buffer, false));
        sink.open(1);
        assertThat(context.log())
                .singleElement()
                .asString()
                .matches(
                        "WARNING 127\\.0\\.0\\.1:" + peer.port() + ": send-buffer is 1GiB, but the system gives no more"
                                + " than \\d+[KMi]*B; Linux keeps its limit in net\\.core\\.wmem_max");
    }

    @Test
    void waitsWhileTheBufferIsFull() throws Exception {
        sink.open(1);
        valve.shut();
        BackgroundCall<Boolean> writing = BackgroundCall.start(() -> {
            write(0, "one", "two");
            return true;
        });
        writing.awaitBlocked();
        assertThat(writing.isDone()).isFalse();
        valve.open();
        Boolean _ = writing.result(Duration.ofSeconds(5), "five seconds after there is room");
        awaitTexts("one", "two");
    }

    @Test
    void givesBackWhatIsNotSentWhenInterrupted() throws Exception {
        sink.open(1);
        write(0, "one");
        valve.shut();
        Boolean _ = BackgroundCall.start(() -> {
                    write(1, "two", "three");
                    return true;
                })
                .interrupted(sink::interrupt);
        String reason = "interrupted while the system took no more";
        assertThat(outcomes.of(1)).isEqualTo(new Outcome.Retry(reason));
        assertThat(outcomes.of(2)).isEqualTo(new Outcome.Retry(reason));
        assertThat(outcomes.delivered()).containsExactly(0L);
    }

    @Test
    void triesAgainLaterWhenTheSystemHasNoSpace() throws Exception {
        sink = sink(new UdpClientSettings("127.0.0.1", peer.port(), Optional.of(new DataSize(8000)), false));
        sink.open(1);
        valve.answers.add(Outlet.Answer.NO_SPACE);
        write(0, "one", "two");
        String reason = "127.0.0.1:" + peer.port()
                + ": the system has no space for a datagram of 3 bytes; its send buffer has 8000B";
        assertThat(outcomes.of(0)).isEqualTo(new Outcome.Retry(reason));
        assertThat(outcomes.of(1)).isEqualTo(new Outcome.Retry(reason));
    }

    @Test
    void rejectsWhatTheSystemFindsTooLong() throws Exception {
        sink.open(1);
        valve.answers.add(Outlet.Answer.TOO_LONG);
        write(0, "one", "two");
        assertThat(outcomes.of(0))
                .isEqualTo(new Outcome.Rejected(
                        "too-large", "the system sends no datagram of 3 bytes to 127.0.0.1:" + peer.port()));
        assertThat(outcomes.delivered()).containsExactly(1L);
        awaitTexts("two");
    }

    @Test
    void losesTheConnectionWhenThereIsNoWay() throws Exception {
        sink.open(1);
        write(0, "one");
        valve.breakOnce();
        assertThatThrownBy(() -> write(1, "two", "three"))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:" + peer.port() + ": network is unreachable");
        assertThat(outcomes.unsettled()).containsExactly(1L, 2L);
        valve.breakOnce();
        assertThatThrownBy(sink::flush)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("127.0.0.1:" + peer.port() + ": network is unreachable");
    }

    @Test
    void doesNotWriteBeforeItIsOpen() {
        assertThatThrownBy(() -> write(0, "one"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("write before open");
    }

    @Test
    void allocatesNothingForAnEvent() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        sink = new UdpClientSink(
                new UdpClientSettings("127.0.0.1", peer.port(), Optional.empty(), false),
                context,
                ConnectedSocket::open);
        sink.open(1);
        List<String> payloads =
                IntStream.range(0, 1000).mapToObj(i -> "event " + i).toList();
        long allocated = 0;
        for (int round = 0; round < 10; round++) {
            ListBatch batch = ListBatch.of(0, payloads);
            long before = threads.getCurrentThreadAllocatedBytes();
            sink.write(batch, new Ignored());
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated).as("bytes for the last 1000 events").isLessThan(5000);
    }

    /// Takes outcomes without a trace.
    private static final class Ignored implements Outcomes {
        @Override
        public void delivered(long id) {}

        @Override
        public void deliveredThrough(long id) {}

        @Override
        public void retry(long id, String reason) {}

        @Override
        public void rejected(long id, String code, String reason) {}

        @Override
        public void pending(long id) {}
    }
}
