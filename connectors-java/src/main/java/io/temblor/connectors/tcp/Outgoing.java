package io.temblor.connectors.tcp;

import io.temblor.connector.SinkBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What one connection is still to be sent of a batch, and where its stream stands: an event that was cut by an
/// interrupt is continued, not repeated, when the engine writes it again.
///
/// **Threading.** Confined to the sink's thread.
///
/// **Call order.** `begin` · `add`* · `advance`* · `remember`, for each batch.
final class Outgoing {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Connection connection;

    private ByteBuffer bytes = NOTHING;
    private int[] ranges = new int[8];
    private int count;
    private int at;
    private int taken;
    private int sentTo;
    private @Nullable String failure;
    private boolean stuck;

    private long lastId = -1;
    private long cutId = -1;
    private int cutLength;

    Outgoing(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /// Starts with a batch, of which nothing is to be sent yet.
    ///
    /// @param batchBytes the batch's bytes; the view is this object's to move
    void begin(ByteBuffer batchBytes) {
        bytes = batchBytes;
        count = 0;
        at = 0;
        taken = 0;
        sentTo = 0;
    }

    /// Adds the events from the index `from` to before `to`, apart from those that the connection has got
    /// already.
    void add(SinkBatch batch, int from, int to) {
        int first = from;
        while (first < to && batch.id(first) <= lastId) {
            first++;
        }
        if (first < to) {
            int skipped = batch.id(first) == cutId ? cutLength : 0;
            add(batch.start(first) + skipped, batch.end(to - 1));
        }
    }

    private void add(int start, int end) {
        if (count > 0 && ranges[count - 1] == start) {
            ranges[count - 1] = end;
            return;
        }
        if (count == ranges.length) {
            ranges = Arrays.copyOf(ranges, 2 * count);
        }
        ranges[count++] = start;
        ranges[count++] = end;
    }

    /// Sends what goes now.
    ///
    /// @param scratch room to join small ranges in, so that they leave together
    /// @return whether everything is with the operating system
    boolean advance(ByteBuffer scratch) throws IOException {
        boolean flushed = connection.wire().write(NOTHING);
        sentTo = flushed ? reached() : sentTo;
        while (flushed && at < count) {
            bytes.limit(ranges[at + 1]).position(ranges[at]);
            boolean joined = at + 2 < count && bytes.remaining() < scratch.capacity();
            ByteBuffer next = joined ? join(scratch) : bytes;
            int before = next.position();
            flushed = connection.wire().write(next);
            take(next.position() - before);
            sentTo = flushed ? reached() : sentTo;
        }
        return flushed;
    }

    private ByteBuffer join(ByteBuffer scratch) {
        scratch.clear();
        for (int i = at; i < count && scratch.hasRemaining(); i += 2) {
            int end = Math.min(ranges[i + 1], ranges[i] + scratch.remaining());
            scratch.put(bytes.limit(end).position(ranges[i]));
        }
        return scratch.flip();
    }

    /// Moves on behind what the wire has taken.
    private void take(int length) {
        taken += length;
        int left = length;
        while (at < count && left >= ranges[at + 1] - ranges[at]) {
            left -= ranges[at + 1] - ranges[at];
            at += 2;
        }
        if (left > 0) {
            ranges[at] += left;
        }
    }

    /// Where in the batch the next byte for this connection is; everything if there is none.
    private int reached() {
        return at < count ? ranges[at] : Integer.MAX_VALUE;
    }

    /// The number of bytes that the connection has taken of the batch.
    int taken() {
        return taken;
    }

    /// Whether the connection has been sent everything before this offset in the batch.
    boolean isSent(int offset) {
        return offset <= sentTo;
    }

    /// Gives up the connection because it broke.
    void fail(String reason) {
        failure = reason;
    }

    /// Gives up the connection because the peer does not read.
    void failStuck(String reason) {
        failure = reason;
        stuck = true;
    }

    /// Whether the connection was given up because the peer does not read.
    boolean isStuck() {
        return stuck;
    }

    /// Why the connection was given up, or null.
    @Nullable
    String failure() {
        return failure;
    }

    /// Remembers how far the stream has come, for events that will be written again.
    ///
    /// @param size how many events of the batch count; the rest was not to be sent yet
    void remember(SinkBatch batch, int size) {
        int reached = reached();
        for (int i = 0; i < size; i++) {
            if (batch.end(i) > reached) {
                cutId = batch.id(i);
                cutLength = Math.max(0, reached - batch.start(i));
                return;
            }
            lastId = batch.id(i);
        }
    }
}
