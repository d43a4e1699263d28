package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Outcomes;

/// Books the outcomes that a sink reports.
///
/// **Threading.** That of the sink.
final class Settling implements Outcomes {
    private final Window window;
    private final Rejections rejections;
    private final SinkCounts counts;
    private final String sink;
    private boolean delivered;
    private boolean retry;
    private String retryReason = "";

    Settling(Window window, Rejections rejections, SinkCounts counts, String sink) {
        this.window = window;
        this.rejections = rejections;
        this.counts = counts;
        this.sink = sink;
    }

    /// Starts the outcomes of one write.
    void begin() {
        delivered = false;
        retry = false;
    }

    /// What was to be written again after a while is to be written now.
    void resume() {
        for (long id = window.first(); id < window.end(); id++) {
            if (window.entry(id).state() == Entry.State.AGAIN) {
                window.entry(id).setState(Entry.State.OPEN);
            }
        }
    }

    boolean anyDelivered() {
        return delivered;
    }

    boolean anyRetry() {
        return retry;
    }

    String retryReason() {
        return retryReason;
    }

    @Override
    public void delivered(long id) {
        Entry entry = unsettled(id);
        entry.setState(Entry.State.SETTLED);
        counts.delivered(entry.event());
        delivered = true;
    }

    @Override
    public void deliveredThrough(long id) {
        for (long each = window.first(); each <= id; each++) {
            Entry.State state = window.entry(each).state();
            if (state == Entry.State.OPEN || state == Entry.State.PENDING) {
                delivered(each);
            }
        }
    }

    @Override
    public void retry(long id, String reason) {
        unsettled(id).setState(Entry.State.AGAIN);
        retry = true;
        retryReason = reason;
    }

    @Override
    public void rejected(long id, String code, String reason) {
        Entry entry = unsettled(id);
        entry.setState(Entry.State.SETTLED);
        Event event = entry.event();
        rejections.reject(entry.slot(), event, new Failure(code, reason, sink));
    }

    @Override
    public void pending(long id) {
        unsettled(id).setState(Entry.State.PENDING);
    }

    /// Rejects the events of a batch that the sink said nothing about.
    void complete(EncodedBatch batch, String code, String reason) {
        for (int i = 0; i < batch.size(); i++) {
            Entry entry = window.entry(batch.id(i));
            if (entry.state() == Entry.State.OPEN && !retry) {
                rejected(batch.id(i), code, reason);
            }
        }
    }

    /// The connection is gone, and with it the outcomes of what is pending: it is to be written again.
    void reopen() {
        for (long id = window.first(); id < window.end(); id++) {
            if (window.entry(id).state() != Entry.State.SETTLED) {
                window.entry(id).setState(Entry.State.OPEN);
            }
        }
    }

    private Entry unsettled(long id) {
        Entry entry = window.entry(id);
        if (entry.state() == Entry.State.SETTLED) {
            throw new IllegalStateException("the event with the id " + id + " has its outcome already");
        }
        return entry;
    }
}
