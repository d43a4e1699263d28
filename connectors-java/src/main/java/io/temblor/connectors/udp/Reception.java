package io.temblor.connectors.udp;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Makes messages of the datagrams of one socket, and keeps account of those that are cut or dropped.
///
/// **Hot path.** For a datagram of the peer that sent the one before, nothing is allocated.
final class Reception {
    private final BoundSocket socket;
    private final Split split;
    private final int longest;
    private final int room;
    private final MessageMeta meta;
    private final SystemDrops drops;
    private final Counter truncated;
    private final RecurringWarning cuts;
    private @Nullable Endpoint lastCut;

    Reception(BoundSocket socket, UdpServerSettings settings, ConnectorContext context) {
        this.socket = socket;
        this.split = new Split(socket.where().toString());
        this.longest = settings.maxDatagram().toInt();
        // One byte more shows that there was more; no datagram is longer than the most.
        this.room = Math.min(longest + 1, UdpServerSettings.MAX_DATAGRAM);
        this.meta = new MessageMeta(settings.peerMetadata());
        this.drops = new SystemDrops(socket, context);
        this.truncated = context.counter("datagrams-truncated");
        this.cuts = new RecurringWarning(
                context,
                times -> split + ": " + times + " longer than " + settings.maxDatagram()
                        + " cut to that size, the last of " + lastCut + "; raise max-datagram");
    }

    /// As [io.temblor.connector.Source#poll].
    PollResult poll(SourceBatch batch, long maxWaitNanos) throws IOException, InterruptedException {
        boolean received = receive(batch);
        if (!received && maxWaitNanos > 0) {
            socket.await(maxWaitNanos);
            received = receive(batch);
        }
        drops.look(received);
        cuts.repeat();
        return batch.isFull() ? PollResult.MORE : PollResult.IDLE;
    }

    /// Takes what is there, until the batch is full.
    ///
    /// @return whether anything was there
    private boolean receive(SourceBatch batch) throws IOException {
        boolean any = false;
        while (!batch.isFull()) {
            ByteBuffer space = batch.space(room);
            int end = space.position() + longest;
            InetSocketAddress peer = receive(space);
            if (peer == null) {
                return any;
            }
            boolean isCut = space.position() > end;
            if (isCut) {
                space.position(end);
                countCut(peer);
            }
            batch.message(split, Position.NONE, meta.of(peer, isCut));
            any = true;
        }
        return any;
    }

    private @Nullable InetSocketAddress receive(ByteBuffer space) throws IOException {
        int limit = space.limit();
        space.limit(space.position() + room);
        try {
            return socket.receive(space);
        } finally {
            space.limit(limit);
        }
    }

    private void countCut(InetSocketAddress peer) {
        lastCut = Endpoint.of(peer);
        truncated.increment();
        cuts.add(1);
    }

    void interrupt() {
        socket.wake();
    }

    void close() {
        drops.finish();
        cuts.finish();
        socket.close();
    }
}
