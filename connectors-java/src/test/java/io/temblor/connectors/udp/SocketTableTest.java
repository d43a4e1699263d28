package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connectors.udp.SocketTable.Row;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketTableTest {
    private static final List<String> IPV4 = """
               sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
              329: 0100007F:05EA 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 57 2 0000000000000000 994
              329: 0100007F:05EA 00000000:0000 07 00000000:00001E00 00:00000000 00000000     0        0 58 2 0000000000000000 0
              329: 00000000:05EA 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 59 2 0000000000000000 7
              330: 0200007F:05EB 0100007F:05EA 01 00000000:00000000 00:00000000 00000000     0        0 60 2 0000000000000000 8
            """.lines().toList();

    private static final List<String> IPV6 = """
              sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
             1865: 00000000000000000000000001000000:05EA 00000000000000000000000000000000:0000 07 00000000:00001E00 00:00000000 00000000     0        0 61 2 0000000000000000 4294967295
            """.lines().toList();

    @Test
    void hasTheSocketsOfOneAddress() {
        assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN, "the example is of such a machine");
        assertThat(table(IPV4, "127.0.0.1", 1514).rows()).containsExactly(new Row(57, 994), new Row(58, 0));
        assertThat(table(IPV4, "127.0.0.1", 1514).inodes()).containsExactlyInAnyOrder(57L, 58L);
        assertThat(table(IPV4, "127.0.0.1", 1514).drops(57)).contains(994L);
        assertThat(table(IPV4, "127.0.0.1", 1514).drops(59)).isEmpty();
        assertThat(table(IPV4, "0.0.0.0", 1514).rows()).containsExactly(new Row(59, 7));
        assertThat(table(IPV4, "127.0.0.2", 1514).rows()).isEmpty();
        assertThat(table(IPV6, "::1", 1514).rows()).containsExactly(new Row(61, 4_294_967_295L));
    }

    @Test
    void isEmptyIfItCannotBeUnderstood() {
        List<String> lines = List.of("", "0100007F:05EA", " 329: 0100007F:05EA and what has changed since");
        assertThat(table(lines, "127.0.0.1", 1514).rows()).isEmpty();
    }

    @Test
    void isTheSystemsOwn() throws Exception {
        assertKnows("127.0.0.1");
    }

    @Test
    void isTheSystemsOwnForIpv6() throws Exception {
        Ipv6.assumeAvailable();
        assertKnows("::1");
    }

    private static void assertKnows(String host) throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux has the table");
        InetSocketAddress any = new InetSocketAddress(host, 0);
        try (DatagramChannel channel = DatagramChannel.open(Endpoint.family(any))) {
            InetSocketAddress local = (InetSocketAddress) channel.bind(any).getLocalAddress();
            assertThat(SocketTable.of(local).rows()).extracting(Row::drops).containsExactly(0L);
        }
    }

    private static SocketTable table(List<String> lines, String host, int port) {
        return SocketTable.of(lines, new InetSocketAddress(host, port));
    }
}
