package io.temblor.connectors.tcp;

import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One connection that is ready for use.
///
/// **Threading.** One thread, its reader, calls [#receive]; another, its writer, writes to [#wire]; any may
/// close it.
final class Connection {
    /// Room to ask the batch for. With less, many small chunks fit into one array of the engine; with more, a
    /// fast sender costs fewer system calls.
    private static final int MIN_SPACE = 4096;

    private static final int WASTE = 16 * 1024;

    /// A peer that never stops sending must not keep the writer from writing.
    private static final int WASTE_READS = 16;

    private final SocketChannel channel;
    private final Wire wire;
    private final Split split;
    private final AtomicReference<@Nullable String> closed = new AtomicReference<>();

    private @Nullable ByteBuffer waste;
    private volatile long lastActiveNanos;
    private volatile boolean inputEnded;
    private volatile @Nullable String outputFailure;
    private final Outgoing outgoing = new Outgoing(this);

    Connection(SocketChannel channel, Wire wire, Split split, long nowNanos) {
        this.channel = channel;
        this.wire = wire;
        this.split = split;
        this.lastActiveNanos = nowNanos;
    }

    SocketChannel channel() {
        return channel;
    }

    Wire wire() {
        return wire;
    }

    Split split() {
        return split;
    }

    /// Reads once and appends what came to the batch.
    ///
    /// @param readSize the most bytes to read, unless the wire needs more room
    /// @return the number of bytes, 0 or -1 as for [Wire#read]
    int receive(SourceBatch batch, int readSize) throws IOException {
        ByteBuffer space = batch.space(Math.max(wire.minSpace(), Math.min(readSize, MIN_SPACE)));
        int limit = space.limit();
        space.limit(Math.min(limit, space.position() + Math.max(wire.minSpace(), readSize)));
        int count;
        try {
            count = wire.read(space);
        } finally {
            space.limit(limit);
        }
        if (count > 0) {
            batch.chunk(split, Position.NONE);
        }
        return count;
    }

    /// Makes the writer read, too, and throw away what comes: nobody else reads.
    void discardInput() {
        waste = ByteBuffer.allocate(Math.max(wire.minSpace(), WASTE));
    }

    /// Whether the writer has to [#discard] what comes.
    boolean isDiscarding() {
        return waste != null;
    }

    /// Throws away what has come, if nobody else reads.
    ///
    /// @return false if the peer has closed the connection, which then is closed here, too
    boolean discard() throws IOException {
        ByteBuffer into = waste;
        if (into == null) {
            return true;
        }
        int count = 1;
        for (int i = 0; count > 0 && i < WASTE_READS; i++) {
            count = wire.read(into.clear());
        }
        if (count < 0) {
            close(Reason.CLOSED_BY_PEER);
        }
        return count >= 0;
    }

    /// Remembers that bytes moved, in whichever direction.
    void active(long nowNanos) {
        lastActiveNanos = nowNanos;
    }

    /// Whether no byte has moved for so long.
    boolean isSilent(long nowNanos, long nanos) {
        return nowNanos - lastActiveNanos >= nanos;
    }

    /// Remembers that the peer has ended its half.
    void endInput() {
        inputEnded = true;
    }

    /// Whether the peer may still send.
    boolean hasInput() {
        return !inputEnded;
    }

    /// What is on its way to the peer; the writer's.
    Outgoing outgoing() {
        return outgoing;
    }

    /// Remembers that nothing more can be written, and leaves it to the reader to read what is still there, and
    /// to close.
    void failOutput(String reason) {
        outputFailure = reason;
    }

    /// Why nothing more can be written, or null.
    @Nullable
    String outputFailure() {
        return outputFailure;
    }

    /// Whether writing may succeed.
    boolean takesOutput() {
        return isOpen() && outputFailure == null;
    }

    boolean isOpen() {
        return closed.get() == null;
    }

    /// Closes it, unless it is closed.
    ///
    /// @param reason why, for whoever finds it closed
    /// @return whether this call closed it
    boolean close(String reason) {
        boolean first = closed.compareAndSet(null, reason);
        if (first) {
            wire.close();
        }
        return first;
    }

    /// Why it was closed, or why this failed if it is open.
    String reason(Exception failure) {
        return Objects.requireNonNullElseGet(closed.get(), () -> Reason.of(failure));
    }

    /// Why it was closed.
    String reason() {
        return Objects.requireNonNullElse(closed.get(), "open");
    }

    @Override
    public String toString() {
        return split.id();
    }
}
