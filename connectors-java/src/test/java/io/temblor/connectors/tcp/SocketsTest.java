package io.temblor.connectors.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

class SocketsTest {
    @Test
    void findsVanishedPeersWithinAMinute() throws Exception {
        try (SocketChannel channel = SocketChannel.open()) {
            assumeTrue(channel.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE));
            Sockets.configure(channel, true, true);
            assertThat(channel.isBlocking()).isFalse();
            assertThat(channel.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            int idle = channel.getOption(ExtendedSocketOptions.TCP_KEEPIDLE);
            int interval = channel.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL);
            int count = channel.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT);
            assertThat(idle + interval * count).isEqualTo(60);
        }
    }

    @Test
    void leavesKeepAliveOffIfItIsTo() throws Exception {
        try (SocketChannel channel = SocketChannel.open()) {
            Sockets.configure(channel, false, false);
            assertThat(channel.getOption(StandardSocketOptions.SO_KEEPALIVE)).isFalse();
            assertThat(channel.getOption(StandardSocketOptions.TCP_NODELAY)).isFalse();
        }
    }

    @Test
    void writesAddressesAsPeopleDo() throws Exception {
        assertThat(Sockets.text("example.org", 80)).isEqualTo("example.org:80");
        assertThat(Sockets.text("::1", 80)).isEqualTo("[::1]:80");
        InetAddress address = InetAddress.getByAddress("a.name", new byte[] {(byte) 192, 0, 2, 7});
        assertThat(Sockets.text(new InetSocketAddress(address, 80))).isEqualTo("192.0.2.7:80");
        assertThat(Sockets.text(InetSocketAddress.createUnresolved("example.org", 80)))
                .isEqualTo("example.org:80");
    }

    @Test
    void saysInAClauseWhatFailed() {
        assertThat(Reason.of(new ConnectException("Connection refused"))).isEqualTo("connection refused");
        assertThat(Reason.of(new IOException("Connection reset"))).isEqualTo("connection reset by peer");
        assertThat(Reason.of(new IOException("TLS failed"))).isEqualTo("TLS failed");
        assertThat(Reason.of(new UnknownHostException("x"))).isEqualTo("unknown host");
        assertThat(Reason.of(new ClosedChannelException())).isEqualTo("connection closed");
        assertThat(Reason.of(new IOException())).isEqualTo("java.io.IOException");
        assertThat(Reason.time(TimeUnit.SECONDS.toNanos(90))).isEqualTo("90s");
        assertThat(Reason.time(TimeUnit.MILLISECONDS.toNanos(1500))).isEqualTo("1500ms");
    }
}
