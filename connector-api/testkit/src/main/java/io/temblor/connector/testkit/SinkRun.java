package io.temblor.connector.testkit;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Sink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One sink of a subject, driven as the engine drives it: what is not settled is written again.
final class SinkRun implements AutoCloseable {
    private static final long WAIT_NANOS = 10_000_000;

    private final SinkSubject<?> subject;
    private final Sink sink;
    private final RecordingOutcomes outcomes = new RecordingOutcomes();
    private final Map<Long, String> payloads = new LinkedHashMap<>();
    private final List<ListBatch.Entry> entries = new ArrayList<>();
    private boolean open;

    private SinkRun(SinkSubject<?> subject) {
        this.subject = subject;
        this.sink = sink(subject);
    }

    static SinkRun of(SinkSubject<?> subject) {
        return new SinkRun(subject);
    }

    private static <S extends Record> Sink sink(SinkSubject<S> subject) {
        return subject.connector().sink(subject.settings(), subject.context());
    }

    Sink sink() {
        return sink;
    }

    RecordingOutcomes outcomes() {
        return outcomes;
    }

    SinkRun open() throws Exception {
        return open(1);
    }

    SinkRun open(int attempt) throws Exception {
        open = true;
        sink.open(attempt);
        return this;
    }

    /// Writes new events, once.
    void write(List<String> texts) throws ConnectionLostException, InterruptedException {
        long firstId = entries.size();
        List<ListBatch.Entry> added = texts.stream().map(subject::entry).toList();
        for (int i = 0; i < texts.size(); i++) {
            payloads.put(firstId + i, texts.get(i));
        }
        entries.addAll(added);
        outcomes.write(sink, new ListBatch(firstId, added));
    }

    /// Writes one new event, once.
    void write(ListBatch.Entry entry) throws ConnectionLostException, InterruptedException {
        entries.add(entry);
        outcomes.write(sink, new ListBatch(entries.size() - 1L, List.of(entry)));
    }

    /// Settles, flushes, and writes again what is to be retried, until every event has its final outcome.
    void settle() throws Exception {
        Await.until(subject.patience(), "every event has a final outcome", () -> {
            if (!outcomes.pending().isEmpty()) {
                outcomes.settle(sink, WAIT_NANOS);
            } else if (!outcomes.unsettled().isEmpty()) {
                rewrite(outcomes.unsettled());
            }
            sink.flush();
            return outcomes.unsettled().isEmpty();
        });
    }

    /// Writes again everything without a final outcome, as after a lost connection, and settles it.
    void rewriteAll() throws Exception {
        if (!outcomes.unsettled().isEmpty()) {
            rewrite(outcomes.unsettled());
        }
        settle();
    }

    private void rewrite(List<Long> ids) throws ConnectionLostException, InterruptedException {
        outcomes.write(sink, new ListBatch(0, entries).again(ids));
    }

    /// The payloads whose last outcome is `delivered`.
    List<String> delivered() {
        List<String> delivered = new ArrayList<>();
        for (long id : outcomes.delivered()) {
            @Nullable String payload = payloads.get(id);
            if (payload != null) {
                delivered.add(payload);
            }
        }
        return delivered;
    }

    /// Closes what is open; it may be opened again.
    void disconnect() {
        if (open) {
            open = false;
            sink.close();
        }
    }

    @Override
    public void close() {
        disconnect();
        sink.release();
    }
}
