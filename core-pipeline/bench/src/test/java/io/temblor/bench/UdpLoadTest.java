package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class UdpLoadTest {
    @Test
    void sendsAsManyAsItIsToldAsFastAsItCan() throws Exception {
        assertThat(sent(new UdpLoad(10, 100, 0))).isEqualTo(100);
    }

    @Test
    void sendsAsManyAsItIsToldAtARate() throws Exception {
        assertThat(sent(new UdpLoad(1400, 50, 10_000))).isEqualTo(50);
    }

    @Test
    void namesSizeAndRate() {
        assertThat(new UdpLoad(200, 5, 100_000).title()).isEqualTo("200 B at 100,000/s");
        assertThat(new UdpLoad(1400, 5, 0).title()).isEqualTo("1400 B at full speed");
    }

    /// How many come of a load that the socket's buffer holds; each has to have the right size.
    private static long sent(UdpLoad load) throws Exception {
        CProgram sender = CPrograms.named("datagrams");
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            UdpLoad.Sent sent = load.send(sender, socket.getLocalPort());
            socket.setSoTimeout(10_000);
            for (long i = 0; i < sent.count(); i++) {
                DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
                socket.receive(packet);
                assertThat(packet.getLength()).isEqualTo(load.size());
            }
            return sent.count();
        }
    }
}
