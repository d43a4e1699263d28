package io.temblor.pipeline.stage;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Sink;
import io.temblor.connector.codec.EncodeException;
import org.jspecify.annotations.Nullable;

/// Runs one sink: opens it, writes to it, writes again what it did not take, opens it again when its
/// connection is lost.
///
/// **Threading.** One thread at a time.
///
/// **Call order.** (`take` | `step` | `flush`)* · `close`.
///
/// **Order.** Events are written in the order in which they were taken; nothing overtakes an event that is to
/// be written again.
public final class SinkWriter {

    /// What a step found.
    public enum Progress {
        /// Nothing is left to write; events may be pending.
        CLEAR,
        /// The sink does not take events now; [#waitNanos] says how long to wait.
        WAITING,
        /// The sink is broken and will not be tried again.
        FAILED
    }

    private final String name;
    private final Sink sink;
    private final Encoder encoder;
    private final NanoClock clock;
    private final Backoff backoff;
    private final FailureLog log;
    private final int batchSize;
    private final Selection selection;
    private final Window window;
    private final EncodedBatch batch;
    private final Settling settling;
    private final SinkState told;

    private Progress state = Progress.CLEAR;
    private int taken;
    private boolean open;
    private boolean released;
    private boolean dirty;
    private int attempt;
    private long retryAtNanos;
    private @Nullable String failure;

    /// What a writer works with.
    record Parts(
            String name,
            Sink sink,
            Encoder encoder,
            NanoClock clock,
            Backoff backoff,
            FailureLog log,
            int batchSize,
            Selection selection,
            Rejections rejections,
            SinkCounts counts,
            SinkState state) {}

    SinkWriter(Parts parts) {
        this.name = parts.name();
        this.sink = parts.sink();
        this.encoder = parts.encoder();
        this.clock = parts.clock();
        this.backoff = parts.backoff();
        this.log = parts.log();
        this.batchSize = parts.batchSize();
        this.selection = parts.selection();
        this.window = new Window(2 * batchSize);
        this.batch = new EncodedBatch(window);
        this.settling = new Settling(window, parts.rejections(), parts.counts(), name);
        this.told = parts.state();
    }

    /// The connector's name.
    public String name() {
        return name;
    }

    /// Takes what a slot has for this sink, to be written by one of the next steps. The slot stays as it is
    /// until that is settled.
    ///
    /// @return whether all was taken; if not, the window is full: a step makes room, and taking the same slot
    ///         goes on
    public boolean take(Slot slot, int lane, long sequence) {
        selection.of(slot);
        for (; taken < selection.size(); taken++) {
            if (window.isFull()) {
                return false;
            }
            window.add(slot, lane, sequence, selection.event(taken));
        }
        taken = 0;
        return true;
    }

    /// The lowest sequence of a lane with an event that is not settled, or [Long#MAX_VALUE].
    public long oldestUnsettled(int lane) {
        return window.oldestUnsettled(lane);
    }

    /// Whether all that was taken is settled.
    public boolean isSettled() {
        return window.isEmpty();
    }

    /// Whether something was written since the last flush.
    public boolean isDirty() {
        return dirty;
    }

    /// How long to wait before the sink is tried again, in nanoseconds.
    public long waitNanos() {
        return Math.max(0, retryAtNanos - clock.nanos());
    }

    /// Why the sink has failed, if it has.
    public @Nullable String failure() {
        return failure;
    }

    /// Writes what was taken, and asks for the outcomes of what is pending.
    ///
    /// @param maxWaitNanos how long to wait for the outcome of pending events when there is nothing to write
    public Progress step(long maxWaitNanos) throws InterruptedException {
        if (window.hasUnstamped()) {
            window.stamp(clock.nanos());
            told.setUnsettledSince(window.unsettledSince());
        }
        if (state == Progress.FAILED || waitNanos() > 0) {
            return state;
        }
        try {
            openIfClosed();
            state = Progress.CLEAR;
            settling.resume();
            while (state == Progress.CLEAR && gather()) {
                write();
            }
            if (state == Progress.CLEAR && !window.isEmpty()) {
                sink.settle(settling, maxWaitNanos);
            }
        } catch (ConnectionLostException e) {
            lost(e);
        }
        slide();
        told.setOpen(state == Progress.CLEAR);
        return state;
    }

    /// Makes durable what was written.
    ///
    /// @return whether that succeeded; if not, a step comes first
    public boolean flush() throws InterruptedException {
        if (!open || !dirty) {
            return !dirty;
        }
        try {
            sink.flush();
            dirty = false;
        } catch (ConnectionLostException e) {
            lost(e);
        } catch (RuntimeException e) {
            log.defect("the sink `" + name + "` failed to flush", e);
            dirty = false;
        }
        return !dirty;
    }

    /// Asks a blocked call to return. Any thread.
    public void interrupt() {
        sink.interrupt();
    }

    /// Ends the use of the sink.
    public void close() {
        disconnect();
        if (!released) {
            released = true;
            quietly(sink::release, "release what it holds");
        }
    }

    private void disconnect() {
        if (open) {
            open = false;
            quietly(sink::close, "close");
        }
    }

    private void quietly(Runnable call, String what) {
        try {
            call.run();
        } catch (RuntimeException e) {
            log.defect("the sink `" + name + "` failed to " + what, e);
        }
    }

    private void openIfClosed() throws ConnectionLostException, InterruptedException {
        if (!open) {
            attempt++;
            open = true;
            sink.open(attempt);
        }
    }

    /// Encodes the events that are to be written next; false if there are none.
    private boolean gather() {
        batch.clear();
        for (long id = window.first(); id < window.end() && batch.size() < batchSize; id++) {
            Entry entry = window.entry(id);
            if (entry.state() == Entry.State.OPEN) {
                encode(id, entry);
            }
        }
        batch.finish();
        return batch.size() > 0;
    }

    private void encode(long id, Entry entry) {
        int start = batch.payloads().size();
        try {
            encoder.encode(entry.event().document(), batch.payloads());
            batch.add(id, start);
        } catch (EncodeException e) {
            batch.payloads().truncate(start);
            settling.rejected(id, e.code(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            batch.payloads().truncate(start);
            log.defect("the encoding for `" + name + "` failed", e);
            settling.rejected(id, "encoder-failed", String.valueOf(e));
        }
    }

    private void write() throws ConnectionLostException, InterruptedException {
        dirty = true;
        settling.begin();
        try {
            sink.write(batch, settling);
            settling.complete(batch, "no-outcome", "the sink reported no outcome");
        } catch (RuntimeException e) {
            log.defect("the sink `" + name + "` failed", e);
            settling.complete(batch, "sink-failed", String.valueOf(e));
        } finally {
            slide();
        }
        if (settling.anyDelivered()) {
            backoff.succeeded();
            attempt = 0;
        }
        if (settling.anyRetry()) {
            pause("the sink does not take events: " + settling.retryReason());
        }
    }

    private void slide() {
        window.slide();
        told.setUnsettledSince(window.unsettledSince());
    }

    private void lost(ConnectionLostException e) {
        if (settling.anyDelivered()) {
            backoff.succeeded();
            attempt = 0;
        }
        disconnect();
        settling.reopen();
        if (e instanceof ConnectionGoneException) {
            giveUp(String.valueOf(e.getMessage()));
        } else {
            pause(String.valueOf(e.getMessage()));
        }
    }

    private void pause(String why) {
        long delay = backoff.failed();
        if (delay < 0) {
            giveUp("gave up after " + backoff.failures() + " attempts: " + why);
            return;
        }
        state = Progress.WAITING;
        retryAtNanos = clock.nanos() + delay;
        log.say(why + "; trying again in " + Backoff.text(delay));
    }

    private void giveUp(String why) {
        state = Progress.FAILED;
        failure = why;
        disconnect();
    }
}
