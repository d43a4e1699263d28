package io.temblor.connectors.tcp;

import io.temblor.connector.value.RecordValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/// Bytes as they are.
final class PlainWire implements Wire {
    /// A heap buffer is copied as a whole for each system call, so more than the socket takes is wasted work.
    private static final int MAX_WRITE = 128 * 1024;

    private final SocketChannel channel;

    PlainWire(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public boolean handshake() {
        return true;
    }

    @Override
    public int minSpace() {
        return 1;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public boolean holdsMore() {
        return false;
    }

    @Override
    public int interest() {
        return SelectionKey.OP_READ;
    }

    @Override
    public boolean write(ByteBuffer from) throws IOException {
        int end = from.limit();
        try {
            while (from.position() < end) {
                from.limit(Math.min(end, from.position() + MAX_WRITE));
                channel.write(from);
                if (from.hasRemaining()) {
                    return false;
                }
            }
            return true;
        } finally {
            from.limit(end);
        }
    }

    @Override
    public boolean outlivesInput() {
        return true;
    }

    @Override
    public RecordValue meta() {
        return RecordValue.EMPTY;
    }

    @Override
    public void close() {
        Sockets.closeQuietly(channel);
    }
}
