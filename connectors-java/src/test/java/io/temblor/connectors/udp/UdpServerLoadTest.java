package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.temblor.connector.DataSize;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Await;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// More datagrams than the system keeps.
@Timeout(60)
class UdpServerLoadTest {
    private static final String DROPPED = "datagrams-dropped-by-system";

    private final ServerSettings settings = new ServerSettings();
    private final List<UdpServerFixture> open = new ArrayList<>();

    @BeforeEach
    void onlyOnLinux() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux tells what it drops");
    }

    @AfterEach
    void close() {
        open.forEach(UdpServerFixture::close);
    }

    private UdpServerFixture open() throws Exception {
        UdpServerFixture server = UdpServerFixture.open(settings);
        open.add(server);
        return server;
    }

    private static void poll(UdpServerFixture server, LeanBatch batch) throws Exception {
        PollResult last = PollResult.MORE;
        while (last == PollResult.MORE) {
            last = server.source.poll(batch.begin(), 0);
        }
    }

    /// Polls until all that was sent is there, or dropped according to the system.
    private static void settle(UdpServerFixture server, LeanBatch batch, int sent) throws Exception {
        InetSocketAddress local = server.source.where().resolved();
        Await.until("nothing is on its way", () -> {
            poll(server, batch);
            return batch.messages + SocketTable.of(local).rows().getFirst().drops() == sent;
        });
    }

    private static void sendMany(UdpServerFixture server, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            server.send(new byte[100]);
        }
    }

    @Test
    void takesABurstThatTheBufferHolds() throws Exception {
        settings.receiveBuffer = Optional.of(new DataSize(4 << 20));
        UdpServerFixture server = open();
        LeanBatch batch = new LeanBatch();
        sendMany(server, 10_000);
        settle(server, batch, 10_000);
        server.source.close();
        assertThat(server.context.count(DROPPED)).isEqualTo(10_000 - batch.messages);
        assertThat(batch.bytes).isEqualTo(100L * batch.messages);
        assumeTrue(server.context.log().size() == 1, "the system gives a smaller buffer");
        assertThat(batch.messages).isEqualTo(10_000);
    }

    @Test
    void countsWhatTheSystemDropsOnceASecond() throws Exception {
        settings.receiveBuffer = Optional.of(new DataSize(4096));
        UdpServerFixture server = open();
        LeanBatch batch = new LeanBatch();
        for (int sent = 1000; sent <= 2000; sent += 1000) {
            long before = server.context.count(DROPPED);
            sendMany(server, 1000);
            settle(server, batch, sent);
            assertThat(server.context.count(DROPPED)).isEqualTo(before);
            server.clock.advance(Duration.ofSeconds(1));
            poll(server, batch);
            assertThat(server.context.count(DROPPED)).isGreaterThan(before).isEqualTo(sent - batch.messages);
        }
    }

    @Test
    void warnsOfDropsOnceAMinute() throws Exception {
        settings.receiveBuffer = Optional.of(new DataSize(4096));
        UdpServerFixture server = open();
        LeanBatch batch = new LeanBatch();
        for (int sent = 1000; sent <= 3000; sent += 1000) {
            sendMany(server, 1000);
            settle(server, batch, sent);
            server.clock.advance(Duration.ofSeconds(20));
            poll(server, batch);
        }
        long untold = server.context.count(DROPPED) - told(server, 1);
        assertThat(untold).isPositive();
        server.clock.advance(Duration.ofSeconds(20));
        poll(server, batch);
        assertThat(told(server, 2)).isEqualTo(untold);
    }

    /// The number in the last of so many warnings.
    private static long told(UdpServerFixture server, int warnings) {
        List<String> log = server.context.log();
        assertThat(log).hasSize(1 + warnings);
        Matcher warning = Pattern.compile("WARNING " + server.where() + ": (\\d+) datagrams dropped by the system:"
                        + " its receive buffer of 4KiB was full; raise receive-buffer")
                .matcher(log.getLast());
        assertThat(warning.matches()).as(log.getLast()).isTrue();
        return Long.parseLong(warning.group(1));
    }

    @Test
    void countsWhatTheSystemDropsOnIpv6() throws Exception {
        Ipv6.assumeAvailable();
        settings.host = "::1";
        settings.receiveBuffer = Optional.of(new DataSize(4096));
        UdpServerFixture server = open();
        LeanBatch batch = new LeanBatch();
        sendMany(server, 1000);
        settle(server, batch, 1000);
        server.source.close();
        assertThat(server.context.count(DROPPED)).isPositive().isEqualTo(1000 - batch.messages);
    }

    @Test
    void sharesAPortAndCountsItsOwnDrops() throws Exception {
        settings.reusePort = true;
        settings.receiveBuffer = Optional.of(new DataSize(4096));
        UdpServerFixture first = open();
        settings.port = first.source.where().port();
        UdpServerFixture second = open();
        for (int i = 0; i < 50; i++) {
            sendFromElsewhere(first, 20);
        }
        LeanBatch firsts = new LeanBatch();
        LeanBatch seconds = new LeanBatch();
        Await.until("nothing is on its way", () -> {
            poll(first, firsts);
            poll(second, seconds);
            SocketTable table = SocketTable.of(first.source.where().resolved());
            long dropped =
                    table.rows().stream().mapToLong(SocketTable.Row::drops).sum();
            return firsts.messages + seconds.messages + dropped == 1000;
        });
        first.source.close();
        second.source.close();
        long firstDropped = first.context.count(DROPPED);
        long secondDropped = second.context.count(DROPPED);
        assertThat(firstDropped + secondDropped).isEqualTo(1000 - firsts.messages - seconds.messages);
        assertThat((firsts.messages + firstDropped) % 20)
                .as("the peers are divided")
                .isZero();
        assertThat(firstDropped).isPositive();
        assertThat(secondDropped).isPositive();
    }

    /// From a peer of its own: all its datagrams go to the same one of the sockets.
    private static void sendFromElsewhere(UdpServerFixture server, int count) throws IOException {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < count; i++) {
                server.send(peer, new byte[100]);
            }
        }
    }

    @Test
    void saysIfTheSystemGivesLessThanIsWanted() throws Exception {
        settings.receiveBuffer = Optional.of(new DataSize(1 << 30));
        UdpServerFixture server = open();
        assertThat(server.context.log())
                .hasSize(2)
                .last()
                .asString()
                .matches("WARNING " + server.where() + ": receive-buffer is 1GiB, but the system gives no more than"
                        + " \\d+[KMi]*B; Linux keeps its limit in net\\.core\\.rmem_max");
    }

    @Test
    void allocatesNothingForTheDatagramsOfOnePeer() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        settings.peerMetadata = true;
        UdpServerFixture server = open();
        LeanBatch batch = new LeanBatch();
        long allocated = 0;
        for (int round = 1; round <= 100; round++) {
            sendMany(server, 100);
            long before = threads.getCurrentThreadAllocatedBytes();
            poll(server, batch);
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        settle(server, batch, 10_000);
        assertThat(allocated)
                .as("bytes for the last datagrams, a hundred as a rule")
                .isLessThan(1000);
    }
}
