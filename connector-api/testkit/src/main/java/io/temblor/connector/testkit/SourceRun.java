package io.temblor.connector.testkit;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One source of a subject, driven as the engine drives it.
final class SourceRun implements AutoCloseable {
    private static final long WAIT_NANOS = 10_000_000;
    private static final int SPINS_ALLOWED = 1_000;

    private final SourceSubject<?> subject;
    private final RecordingBatch batch;
    private final Source source;
    private List<Received> earlier = List.of();
    private int from;
    private boolean open;
    private int spins;

    private SourceRun(SourceSubject<?> subject, RecordingBatch batch) {
        this.subject = subject;
        this.batch = batch;
        this.source = source(subject);
    }

    static SourceRun of(SourceSubject<?> subject) {
        return new SourceRun(subject, new RecordingBatch());
    }

    static SourceRun withCapacity(int capacity, SourceSubject<?> subject) {
        return new SourceRun(subject, new RecordingBatch(capacity));
    }

    private static <S extends Record> Source source(SourceSubject<S> subject) {
        return subject.connector().source(subject.settings(), subject.context());
    }

    Source source() {
        return source;
    }

    RecordingBatch batch() {
        return batch;
    }

    SourceRun open() throws Exception {
        return open(Map.of(), 1);
    }

    SourceRun open(Map<String, Position> resume, int attempt) throws Exception {
        earlier = received();
        from = batch.appended().size();
        open = true;
        batch.reopened();
        source.open(resume, attempt);
        subject.opened(source);
        return this;
    }

    PollResult poll(long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        int before = batch.appended().size();
        PollResult result = batch.poll(source, maxWaitNanos);
        spins = result == PollResult.MORE && batch.appended().size() == before ? spins + 1 : 0;
        if (spins > SPINS_ALLOWED) {
            throw new AssertionError("the source breaks the contract: it appends nothing, but says MORE");
        }
        return result;
    }

    /// Polls until there are `count` events.
    void pollUntil(int count) throws Exception {
        Await.until(
                subject.patience(),
                "the source emits " + count + " events",
                () -> texts().size() >= count || (poll(WAIT_NANOS) == PollResult.END && ended(count)));
    }

    private boolean ended(int count) {
        if (texts().size() < count) {
            throw new AssertionError(
                    "the source has ended after " + texts() + ", but " + count + " events were offered");
        }
        return true;
    }

    /// Polls until there are all these events, whatever else there is.
    void pollUntilContained(List<String> wanted) throws Exception {
        Await.until(subject.patience(), "the source emits all of " + wanted, () -> {
            poll(WAIT_NANOS);
            return texts().containsAll(wanted);
        });
    }

    /// Polls a few times more, to see whether anything comes that should not, until the source says that there
    /// is nothing.
    void pollRest() throws Exception {
        PollResult last = poll(0);
        for (int i = 0; last != PollResult.END && (i < 3 || last == PollResult.MORE); i++) {
            last = poll(0);
        }
    }

    /// Polls until the source has ended.
    void pollToEnd() throws Exception {
        Await.until(subject.patience(), "the source ends", () -> poll(WAIT_NANOS) == PollResult.END);
    }

    /// Polls until the source loses the connection.
    void pollUntilLost() throws Exception {
        Await.until(subject.patience(), "poll() throws ConnectionLostException", () -> {
            try {
                poll(WAIT_NANOS);
                return false;
            } catch (ConnectionLostException e) {
                return true;
            }
        });
    }

    /// All events so far. What was incomplete when the source was opened again does not count: it comes again,
    /// or is lost.
    List<Received> received() {
        List<Appended> all = batch.appended();
        List<Received> events = new ArrayList<>(earlier);
        events.addAll(Received.of(all.subList(from, all.size()), subject));
        return events;
    }

    List<String> texts() {
        return received().stream().map(Received::text).toList();
    }

    /// Closes what is open; it may be opened again.
    void disconnect() {
        if (open) {
            open = false;
            source.close();
        }
    }

    @Override
    public void close() {
        disconnect();
        source.release();
    }
}
