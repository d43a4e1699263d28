package io.temblor.connectors.tcp;

import io.temblor.connector.NanoClock;
import io.temblor.connector.PollResult;
import io.temblor.connector.SourceBatch;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads from many connections in turn: each that has something is read once before any is read again.
///
/// A connection that is not read from is the back-pressure: the systems' buffers fill, and the peer stops.
///
/// **Threading.** One thread, the reader; [#hand] and [#interrupt] may come from any.
///
/// **Hot path.** [#poll] allocates nothing for a connection that stays.
final class Readings {
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final NanoClock clock;
    private final int readSize;
    private final long silenceNanos;
    private final Leaving leaving;
    private final Consumer<SelectionKey> queue = this::queue;

    private final Queue<Connection> inbox = new ConcurrentLinkedQueue<>();
    private final Map<Connection, Turn> turns = new HashMap<>();
    private final ArrayDeque<Turn> ready = new ArrayDeque<>();
    private volatile @Nullable Selector selector;
    private volatile boolean interrupted;

    private int round;
    private long lastSweepNanos;
    private long patienceNanos;
    private boolean appended;

    /// Takes connections that there is nothing more to read from.
    interface Leaving {
        /// The peer has ended its half in good order.
        void ended(Connection connection);

        /// The connection broke, or was found closed.
        void broken(Connection connection, String reason);

        /// Called in each poll, for what depends on time. Default: nothing does.
        ///
        /// @return whether to call again soon
        default boolean sweep(long nowNanos) {
            return false;
        }
    }

    /// @param readSize     the most bytes to read from one connection at once
    /// @param silenceNanos after how long a connection on which nothing moves is closed; [Long#MAX_VALUE] for
    ///                     never
    Readings(NanoClock clock, int readSize, long silenceNanos, Leaving leaving) {
        this.clock = clock;
        this.readSize = readSize;
        this.silenceNanos = silenceNanos;
        this.patienceNanos = silenceNanos;
        this.leaving = leaving;
    }

    /// A connection under this reader, and whether it waits for its turn.
    private static final class Turn {
        final Connection connection;
        final SelectionKey key;
        boolean queued;
        boolean over;

        Turn(Connection connection, Selector selector) throws ClosedChannelException {
            this.connection = connection;
            this.key = connection.channel().register(selector, connection.wire().interest(), this);
        }
    }

    /// Starts, with the connections that a former [#close] left open.
    void open() throws IOException {
        selector = Selector.open();
        inbox.addAll(turns.keySet());
    }

    /// Whether somebody reads, between [#open] and [#close].
    boolean isOpen() {
        return selector != null;
    }

    /// Stops reading; the connections stay as they are.
    void close() {
        Selector old = selector;
        selector = null;
        ready.clear();
        round = 0;
        if (old != null) {
            Sockets.closeQuietly(old);
        }
    }

    /// Hands over a connection to read from, or one that somebody else has closed.
    void hand(Connection connection) {
        inbox.add(connection);
        wakeUp();
    }

    /// Makes [#poll] return, the present one or else the next.
    void interrupt() {
        interrupted = true;
        wakeUp();
    }

    private void wakeUp() {
        Selector current = selector;
        if (current != null) {
            current.wakeup();
        }
    }

    /// As [io.temblor.connector.Source#poll].
    PollResult poll(SourceBatch batch, long maxWaitNanos) throws IOException, InterruptedException {
        Selector open = selector;
        if (open == null) {
            return PollResult.IDLE;
        }
        appended = false;
        long start = clock.nanos();
        long left = maxWaitNanos;
        boolean awake;
        do {
            awake = select(open, left);
            long now = clock.nanos();
            takeInbox(open, batch, now);
            serve(batch, now);
            sweep(batch, now);
            patienceNanos = leaving.sweep(now) ? SOON_NANOS : silenceNanos;
            left = maxWaitNanos - (clock.nanos() - start);
        } while (awake && !appended && left > 0 && !interrupted && !batch.isFull());
        interrupted = false;
        return appended && (batch.isFull() || !ready.isEmpty()) ? PollResult.MORE : PollResult.IDLE;
    }

    /// Waits for a connection that has something, unless some are left over from before.
    ///
    /// @return whether there was anything but the end of the wait
    private boolean select(Selector open, long leftNanos) throws IOException, InterruptedException {
        if (round > 0) {
            return true;
        }
        boolean wait = leftNanos > 0 && ready.isEmpty() && inbox.isEmpty() && !interrupted;
        int found = wait ? open.select(queue, millis(Math.min(leftNanos, patienceNanos))) : open.selectNow(queue);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        round = ready.size();
        return found > 0 || round > 0 || !inbox.isEmpty();
    }

    private static long millis(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private void queue(SelectionKey key) {
        queue((Turn) key.attachment());
    }

    private void queue(Turn turn) {
        if (!turn.queued) {
            turn.queued = true;
            ready.add(turn);
        }
    }

    private void takeInbox(Selector open, SourceBatch batch, long now) {
        while (!batch.isFull()) {
            Connection connection = inbox.poll();
            if (connection == null) {
                return;
            }
            if (connection.isOpen()) {
                register(open, connection, batch, now);
            } else {
                fail(connection, connection.reason(), batch);
            }
        }
    }

    private void register(Selector open, Connection connection, SourceBatch batch, long now) {
        try {
            Turn turn = new Turn(connection, open);
            turns.put(connection, turn);
            connection.active(now);
            if (connection.wire().holdsMore()) {
                queue(turn);
            }
        } catch (ClosedChannelException e) {
            fail(connection, connection.reason(e), batch);
        }
    }

    private void serve(SourceBatch batch, long now) {
        while (round > 0 && !batch.isFull()) {
            round--;
            Turn turn = ready.remove();
            turn.queued = false;
            if (!turn.over) {
                receive(turn, batch, now);
            }
        }
        if (ready.isEmpty()) {
            round = 0;
        }
    }

    private void receive(Turn turn, SourceBatch batch, long now) {
        Connection connection = turn.connection;
        try {
            int count = connection.receive(batch, readSize);
            if (count < 0) {
                end(turn, batch);
                return;
            }
            if (count > 0) {
                appended = true;
                connection.active(now);
            }
            goOn(turn);
        } catch (IOException | CancelledKeyException e) {
            fail(connection, connection.reason(e), batch);
        }
    }

    private void goOn(Turn turn) {
        Wire wire = turn.connection.wire();
        if (wire.holdsMore()) {
            queue(turn);
        }
        if (turn.key.interestOps() != wire.interest()) {
            turn.key.interestOps(wire.interest());
        }
    }

    private void end(Turn turn, SourceBatch batch) {
        String failure = turn.connection.outputFailure();
        if (failure != null) {
            // The writer was told of the reset, and the reader sees no more than an end.
            fail(turn.connection, failure, batch);
            return;
        }
        release(turn);
        turn.connection.endInput();
        batch.end(turn.connection.split());
        appended = true;
        leaving.ended(turn.connection);
    }

    private void fail(Connection connection, String reason, SourceBatch batch) {
        Turn turn = turns.get(connection);
        if (turn != null) {
            release(turn);
            batch.fail(connection.split(), reason);
        }
        appended = true;
        leaving.broken(connection, reason);
    }

    private void release(Turn turn) {
        turn.over = true;
        turn.key.cancel();
        turns.remove(turn.connection);
    }

    /// Only when all that has arrived is read: a connection is not silent because this side was slow.
    private void sweep(SourceBatch batch, long now) {
        if (silenceNanos == Long.MAX_VALUE || !ready.isEmpty() || now - lastSweepNanos < silenceNanos / 8) {
            return;
        }
        lastSweepNanos = now;
        List<Connection> silent = turns.keySet().stream()
                .filter(connection -> connection.isSilent(now, silenceNanos))
                .toList();
        for (Connection connection : silent) {
            fail(connection, "silent for " + Reason.time(silenceNanos), batch);
        }
    }
}
