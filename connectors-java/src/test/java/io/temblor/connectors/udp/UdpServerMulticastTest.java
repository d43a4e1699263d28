package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Groups on the loopback interface.
@Timeout(60)
class UdpServerMulticastTest {
    private static final String GROUP = "239.1.2.3";

    private final ServerSettings settings = new ServerSettings();
    private final NetworkInterface loopback;

    UdpServerMulticastTest() throws IOException {
        loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        settings.host = GROUP;
        settings.multicastGroup = Optional.of(GROUP);
        settings.multicastInterface = Optional.of(loopback.getName());
    }

    @Test
    void hearsWhatIsSentToItsGroup() throws Exception {
        try (UdpServerFixture server = UdpServerFixture.open(settings)) {
            int port = server.source.where().port();
            assertThat(server.context.log())
                    .containsExactly("INFO listening on " + GROUP + ":" + port + " to " + GROUP);
            send("to another group", "239.1.2.4", port);
            send("to the group", GROUP, port);
            server.pollUntil(1);
            assertThat(server.batch.messages()).containsExactly("to the group");
        }
    }

    @Test
    void sharesItsGroupWithOthers() throws Exception {
        settings.reusePort = true;
        try (UdpServerFixture first = UdpServerFixture.open(settings)) {
            settings.port = first.source.where().port();
            try (UdpServerFixture second = UdpServerFixture.open(settings)) {
                send("to all", GROUP, settings.port);
                first.pollUntil(1);
                second.pollUntil(1);
            }
        }
    }

    @Test
    void saysWhichInterfacesThereAre() {
        settings.port = 1514;
        settings.multicastInterface = Optional.of("none0");
        assertThatThrownBy(() -> UdpServerFixture.open(settings))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessageStartingWith(
                        GROUP + ":1514: cannot join " + GROUP + ": there is no network interface `none0`; there are ")
                .hasMessageContaining(loopback.getName());
    }

    private void send(String text, String group, int port) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
            channel.send(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), new InetSocketAddress(group, port));
        }
    }
}
