package io.temblor.connectors.tcp;

import io.temblor.connector.NanoClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sends to many connections at once: each as fast as it takes, until all have theirs. One that takes nothing
/// for too long is given up, so that it does not hold up the others for ever.
///
/// **Threading.** Confined to the sink's thread; only [#interrupt] may come from any.
final class Writings {
    /// What a peer has to take within the timeout, unless there is less.
    private static final int LEAST = 64 * 1024;

    /// How long to wait before looking at the clock, which in tests moves by itself.
    private static final long TICK_MILLIS = 100;

    private final NanoClock clock;
    private final long timeoutNanos;
    private final ByteBuffer scratch = ByteBuffer.allocate(16 * 1024);
    private final List<Waiting> waiting = new ArrayList<>();
    private volatile @Nullable Selector selector;
    private volatile boolean interrupted;

    Writings(NanoClock clock, long timeoutNanos) {
        this.clock = clock;
        this.timeoutNanos = timeoutNanos;
    }

    /// What waits for a slow peer.
    private static final class Waiting {
        final Outgoing outgoing;
        final SelectionKey key;
        long sinceNanos;
        int sinceTaken;

        Waiting(Outgoing outgoing, Selector selector, long nowNanos) throws ClosedChannelException {
            this.outgoing = outgoing;
            int reading = outgoing.connection().isDiscarding() ? SelectionKey.OP_READ : 0;
            this.key = outgoing.connection().channel().register(selector, SelectionKey.OP_WRITE | reading, this);
            this.sinceNanos = nowNanos;
            this.sinceTaken = outgoing.taken();
        }
    }

    void open() throws IOException {
        interrupted = false;
        selector = Selector.open();
    }

    void close() {
        Selector old = selector;
        selector = null;
        if (old != null) {
            Sockets.closeQuietly(old);
        }
    }

    /// Makes [#send] return, the present one or else the next that has to wait.
    void interrupt() {
        interrupted = true;
        Selector current = selector;
        if (current != null) {
            current.wakeup();
        }
    }

    /// Sends all that is to be sent, and gives up connections that fail.
    ///
    /// @return false if it was interrupted before everything was sent or given up
    boolean send(List<Outgoing> work) throws IOException, InterruptedException {
        Selector open = selector;
        if (open == null) {
            throw new ClosedChannelException();
        }
        try {
            long now = clock.nanos();
            for (int i = 0; i < work.size(); i++) {
                work.get(i).connection().active(now);
                begin(work.get(i), open, now);
            }
            while (!waiting.isEmpty() && !interrupted) {
                open.select(this::goOn, TICK_MILLIS);
                expire(clock.nanos());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return waiting.isEmpty();
        } finally {
            release(open);
        }
    }

    private void begin(Outgoing outgoing, Selector open, long now) {
        if (!advance(outgoing)) {
            try {
                waiting.add(new Waiting(outgoing, open, now));
            } catch (ClosedChannelException e) {
                outgoing.fail(outgoing.connection().reason(e));
            }
        }
    }

    /// @return whether there is no more to do
    private boolean advance(Outgoing outgoing) {
        try {
            if (!outgoing.connection().discard()) {
                outgoing.fail(outgoing.connection().reason());
                return true;
            }
            return outgoing.advance(scratch);
        } catch (IOException e) {
            outgoing.fail(outgoing.connection().reason(e));
            return true;
        }
    }

    private void goOn(SelectionKey key) {
        Waiting slow = (Waiting) key.attachment();
        if (advance(slow.outgoing)) {
            waiting.remove(slow);
            key.cancel();
        } else if (slow.outgoing.taken() - slow.sinceTaken >= LEAST) {
            slow.sinceNanos = clock.nanos();
            slow.outgoing.connection().active(slow.sinceNanos);
            slow.sinceTaken = slow.outgoing.taken();
        }
    }

    private void expire(long now) {
        waiting.removeIf(slow -> {
            if (!slow.key.isValid()) {
                slow.outgoing.fail(slow.outgoing.connection().reason());
                return true;
            }
            if (now - slow.sinceNanos >= timeoutNanos) {
                slow.outgoing.failStuck("the peer has not read for " + Reason.time(timeoutNanos));
                return true;
            }
            return false;
        });
    }

    /// A key that stays keeps a closed socket alive.
    private void release(Selector open) throws IOException {
        interrupted = false;
        if (open.keys().isEmpty()) {
            return;
        }
        waiting.clear();
        open.keys().forEach(SelectionKey::cancel);
        open.selectNow();
    }
}
