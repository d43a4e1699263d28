package io.temblor.connectors.tcp;

import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;

/// What every socket here needs.
final class Sockets {
    /// A peer that vanished without a word is found after 30 s of silence and three probes: within a minute.
    /// The system's own defaults are about two hours.
    private static final int IDLE_SECONDS = 30;

    private static final int PROBE_SECONDS = 10;
    private static final int PROBES = 3;

    private Sockets() {}

    /// Makes a connected or a fresh socket ready for use with a selector.
    static void configure(SocketChannel channel, boolean keepAlive, boolean noDelay) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, noDelay);
        if (keepAlive) {
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            setIfKnown(channel, ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
            setIfKnown(channel, ExtendedSocketOptions.TCP_KEEPINTERVAL, PROBE_SECONDS);
            setIfKnown(channel, ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
        }
    }

    private static void setIfKnown(SocketChannel channel, SocketOption<Integer> option, int value) throws IOException {
        if (channel.supportedOptions().contains(option)) {
            channel.setOption(option, value);
        }
    }

    /// The address as people write it: `127.0.0.1:4242`, `[::1]:4242`.
    static String text(InetSocketAddress address) {
        return text(host(address), address.getPort());
    }

    /// Host and port as people write them.
    static String text(String host, int port) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /// The split of a connection, as in `127.0.0.1:4242#1`, with the peer as metadata under the connector's
    /// type: `{"tcp_server":{"peer":{"host":"127.0.0.1","port":4242}}}`.
    static Split split(String type, InetSocketAddress peer, long number, Wire wire) {
        RecordValue address = RecordValue.builder()
                .put("host", host(peer))
                .put("port", peer.getPort())
                .build();
        RecordValue meta =
                RecordValue.builder().put("peer", address).putAll(wire.meta()).build();
        return new Split(text(peer) + "#" + number, RecordValue.of(type, meta));
    }

    /// Never asks a name server.
    private static String host(InetSocketAddress address) {
        return address.isUnresolved()
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }

    /// Closes what no one waits for.
    static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            // Nothing is left to do with it, and nobody could act on the reason.
        }
    }
}
