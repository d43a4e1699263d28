package io.temblor.connectors.tcp;

import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

/// A connection that is accepted, but not yet ready for use.
///
/// @param deadlineNanos when it has to be
record Arrival(SocketChannel channel, Wire wire, InetSocketAddress peer, long deadlineNanos) {
    @Override
    public String toString() {
        return Sockets.text(peer);
    }
}
