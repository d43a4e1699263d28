package io.temblor.connectors.udp;

import io.temblor.connector.value.RecordValue;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// The metadata of messages: who sent each, if that is wanted, and whether it was cut.
///
/// **Threading.** One thread at a time.
final class MessageMeta {
    private static final RecordValue CUT = of(RecordValue.builder().put("truncated", true));

    private final boolean withPeer;
    private @Nullable InetSocketAddress last;
    private RecordValue lastMeta = RecordValue.EMPTY;

    MessageMeta(boolean withPeer) {
        this.withPeer = withPeer;
    }

    RecordValue of(InetSocketAddress peer, boolean isCut) {
        if (!withPeer) {
            return isCut ? CUT : RecordValue.EMPTY;
        }
        return isCut ? of(peer(peer).put("truncated", true)) : whole(peer);
    }

    /// A peer as a rule sends more than one, and its metadata cannot change.
    private RecordValue whole(InetSocketAddress peer) {
        if (!peer.equals(last)) {
            last = peer;
            lastMeta = of(peer(peer));
        }
        return lastMeta;
    }

    private static RecordValue.Builder peer(InetSocketAddress peer) {
        Endpoint endpoint = Endpoint.of(peer);
        RecordValue fields = RecordValue.builder()
                .put("host", endpoint.host())
                .put("port", endpoint.port())
                .build();
        return RecordValue.builder().put("peer", fields);
    }

    private static RecordValue of(RecordValue.Builder fields) {
        return RecordValue.of(UdpServerConnector.NAME, fields.build());
    }
}
