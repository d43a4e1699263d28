package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.DataSize;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.value.RecordValue;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UdpServerSourceTest {
    private final ServerSettings settings = new ServerSettings();
    private UdpServerFixture server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private void open() throws Exception {
        server = UdpServerFixture.open(settings);
    }

    @Test
    void makesAMessageOfEachDatagram() throws Exception {
        open();
        server.send("one", "two\n\nthree", "");
        server.pollUntil(3);
        assertThat(server.batch.messages()).containsExactly("one", "two\n\nthree", "");
        assertThat(server.batch.poll(server.source, 0)).isEqualTo(PollResult.IDLE);
    }

    @Test
    void isOneSplitNamedAfterItsAddress() throws Exception {
        open();
        server.send("x", "y");
        server.pollUntil(2);
        assertThat(server.batch.splits())
                .containsExactly("127.0.0.1:" + server.source.where().port());
        assertThat(server.batch.appended().getFirst().split().meta()).isEqualTo(RecordValue.EMPTY);
        assertThat(server.batch.positions()).isEmpty();
    }

    @Test
    void namesThePortThatItHas() throws Exception {
        open();
        assertThat(server.source.where().port()).isPositive();
        assertThat(server.context.log())
                .containsExactly(
                        "INFO listening on 127.0.0.1:" + server.source.where().port());
    }

    @Test
    void takesTheLongestDatagramThereIs() throws Exception {
        open();
        server.send("x".repeat(65_507));
        server.pollUntil(1);
        assertThat(server.batch.messages()).containsExactly("x".repeat(65_507));
        assertThat(server.context.count("datagrams-truncated")).isZero();
    }

    @Test
    void saysThatThereIsMoreWhenTheBatchIsFull() throws Exception {
        open();
        server.send("one", "two", "three");
        RecordingBatch small = new RecordingBatch(2);
        Await.until("three messages have come", () -> {
            int before = small.messages().size();
            PollResult result = small.poll(server.source, UdpServerFixture.WAIT);
            int added = small.messages().size() - before;
            assertThat(result).isEqualTo(added == 2 ? PollResult.MORE : PollResult.IDLE);
            return small.messages().size() == 3;
        });
        assertThat(small.messages()).containsExactly("one", "two", "three");
    }

    @Test
    void saysNothingOfThePeerUnlessItIsTo() throws Exception {
        open();
        server.send("x");
        server.pollUntil(1);
        assertThat(metadata()).containsExactly("{}");
    }

    @Test
    void saysWhoSentEachDatagram() throws Exception {
        settings.peerMetadata = true;
        open();
        try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            server.send("x", "y");
            server.send(other, new byte[1]);
            server.send("z");
            server.pollUntil(4);
            String first = peer(server.peer.getLocalPort());
            assertThat(metadata()).containsExactly(first, first, peer(other.getLocalPort()), first);
        }
    }

    private static String peer(int port) {
        return "{\"udp_server\":{\"peer\":{\"host\":\"127.0.0.1\",\"port\":" + port + "}}}";
    }

    private List<String> metadata() {
        return server.batch.of(Appended.Message.class).stream()
                .map(message -> message.meta().toString())
                .toList();
    }

    @Test
    void cutsWhatIsTooLongAndSaysSo() throws Exception {
        settings.maxDatagram = new DataSize(5);
        open();
        server.send("12345", "123456", "x".repeat(1000), "1234");
        server.pollUntil(4);
        assertThat(server.batch.messages()).containsExactly("12345", "12345", "xxxxx", "1234");
        String cut = "{\"udp_server\":{\"truncated\":true}}";
        assertThat(metadata()).containsExactly("{}", cut, cut, "{}");
        assertThat(server.context.count("datagrams-truncated")).isEqualTo(2);
        assertThat(server.context.log()).last().isEqualTo(warning("1 datagram"));
        server.clock.advance(Duration.ofMinutes(1));
        server.batch.poll(server.source, 0);
        assertThat(server.context.log()).hasSize(3).last().isEqualTo(warning("1 datagram"));
    }

    @Test
    void leavesNoCutUnsaidWhenItCloses() throws Exception {
        settings.maxDatagram = new DataSize(5);
        open();
        server.send("123456", "123456", "123456");
        server.pollUntil(3);
        server.source.close();
        assertThat(server.context.log()).hasSize(3).last().isEqualTo(warning("2 datagrams"));
    }

    private String warning(String times) {
        return "WARNING " + server.where() + ": " + times + " longer than 5B cut to that size, the last of "
                + server.sender() + "; raise max-datagram";
    }

    @Test
    void saysOfACutDatagramAlsoWhoSentIt() throws Exception {
        settings.maxDatagram = new DataSize(1);
        settings.peerMetadata = true;
        open();
        server.send("ab");
        server.pollUntil(1);
        assertThat(metadata())
                .containsExactly("{\"udp_server\":{\"peer\":{\"host\":\"127.0.0.1\",\"port\":"
                        + server.peer.getLocalPort() + "},\"truncated\":true}}");
    }

    @Test
    void seesTheCutOfTheLongestDatagramsToo() throws Exception {
        settings.maxDatagram = new DataSize(65_506);
        open();
        server.send(new byte[65_506]);
        server.send(new byte[65_507]);
        server.pollUntil(2);
        assertThat(server.batch.messages()).extracting(String::length).containsExactly(65_506, 65_506);
        assertThat(server.context.count("datagrams-truncated")).isEqualTo(1);
    }

    @Test
    void saysWhichPortIsInUse() throws Exception {
        try (DatagramSocket occupant = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            settings.port = occupant.getLocalPort();
            assertThatThrownBy(this::open)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("127.0.0.1:" + settings.port + ": address already in use");
        }
    }

    @Test
    void saysWhichHostIsUnknown() {
        settings.host = "nowhere.invalid";
        settings.port = 1514;
        assertThatThrownBy(this::open)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("nowhere.invalid:1514: unknown host");
    }

    @Test
    void saysWhichAddressIsNotOfThisMachine() {
        settings.host = "203.0.113.7";
        settings.port = 1514;
        assertThatThrownBy(this::open)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageMatching("203\\.0\\.113\\.7:1514: can(not|'t) assign requested address");
    }

    @Test
    void losesTheConnectionWhenItIsClosedWhileItPolls() throws Exception {
        open();
        BackgroundCall<PollResult> polling = BackgroundCall.start(
                () -> server.batch.poll(server.source, Duration.ofSeconds(30).toNanos()));
        polling.awaitBlocked();
        server.source.close();
        assertThatThrownBy(() -> polling.result(Duration.ofSeconds(5), "five seconds after close()"))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage(server.where() + ": closed");
    }

    @Test
    void remembersAnInterruptThatComesBeforeTheWait() throws Exception {
        open();
        server.source.interrupt();
        PollResult early = BackgroundCall.start(() ->
                        server.batch.poll(server.source, Duration.ofSeconds(30).toNanos()))
                .result(Duration.ofSeconds(5), "five seconds after interrupt()");
        assertThat(early).isEqualTo(PollResult.IDLE);
    }

    @Test
    void givesWayToTheInterruptOfItsThread() throws Exception {
        open();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() ->
                        server.batch.poll(server.source, Duration.ofSeconds(30).toNanos()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void doesNotPollBeforeItIsOpen() throws Exception {
        server = new UdpServerFixture(settings);
        assertThatThrownBy(() -> server.batch.poll(server.source, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("poll before open");
    }

    @Test
    void listensOnIpv6Too() throws Exception {
        Ipv6.assumeAvailable();
        settings.host = "::1";
        settings.peerMetadata = true;
        open();
        server.send("x");
        server.pollUntil(1);
        assertThat(server.batch.splits())
                .containsExactly("[::1]:" + server.source.where().port());
        assertThat(metadata())
                .containsExactly("{\"udp_server\":{\"peer\":{\"host\":\"0:0:0:0:0:0:0:1\",\"port\":"
                        + server.peer.getLocalPort() + "}}}");
    }

    @Test
    void opensOnTheSamePortAgain() throws Exception {
        open();
        int port = server.source.where().port();
        server.source.close();
        settings.port = port;
        server.close();
        open();
        server.send("x");
        server.pollUntil(1);
        server.source.close();
        server.batch.reopened();
        server.source.open(Map.of(), 1);
        server.send("y");
        server.pollUntil(2);
        assertThat(server.batch.messages()).containsExactly("x", "y");
    }
}
