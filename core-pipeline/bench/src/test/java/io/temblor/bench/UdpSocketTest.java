package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UdpSocketTest {
    private static final String TABLE = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
              212: 0100007F:4A3B 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 51 2 0000000000000000 0
             4210: 0100007F:4A3C 00000000:0000 07 00000000:00001200 00:00000000 00000000     0        0 52 2 0000000000000000 77
            """;

    @Test
    void readsWhatWaitsAndWhatWasDropped() {
        assertThat(UdpSocket.at(0x4A3C, TABLE)).contains(new UdpSocket(0x1200, 77));
    }

    @Test
    void findsNothingAtAPortOfNobody() {
        assertThat(UdpSocket.at(0x4A3D, TABLE)).isEmpty();
    }

    @Test
    void findsASocketOfThisProcess() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/udp")), "the table is that of Linux");
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThat(UdpSocket.at(channel.socket().getLocalPort())).contains(new UdpSocket(0, 0));
        }
    }
}
