package io.temblor.connector.testkit;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Records the outcomes that a sink reports, and fails the test when the sink breaks the contract of
/// [Outcomes].
///
/// Use [#write] and [#settle] in place of the sink's own methods: outcomes are only taken during these calls.
/// One object accompanies one sink through all of its batches.
public final class RecordingOutcomes implements Outcomes {
    private final SortedMap<Long, Outcome> outcomes = new TreeMap<>();
    private final SortedSet<Long> known = new TreeSet<>();
    private @Nullable Thread caller;
    private @Nullable AssertionError violation;

    /// Outcomes of no events yet.
    public RecordingOutcomes() {}

    /// A call of a sink.
    @FunctionalInterface
    private interface Call {
        void run() throws ConnectionLostException, InterruptedException;
    }

    /// Writes a batch, and poisons it. Events that are written again must have the ids that they had.
    ///
    /// @throws AssertionError if the sink broke the contract, or left an event without an outcome
    public void write(Sink sink, ListBatch batch) throws ConnectionLostException, InterruptedException {
        List<Long> ids = batch.ids();
        ids.forEach(this::expect);
        try {
            call(() -> sink.write(batch, this));
        } finally {
            batch.poison();
        }
        List<Long> forgotten =
                ids.stream().filter(id -> !outcomes.containsKey(id)).toList();
        check(!forgotten.isEmpty(), "no outcome after write() for " + forgotten);
    }

    private void expect(long id) {
        if (!known.add(id) && !isUnsettled(id)) {
            throw new IllegalArgumentException("the event " + id + " is settled and cannot be written again");
        }
        outcomes.remove(id);
    }

    /// Asks for the outcomes of events that are pending.
    public void settle(Sink sink, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        call(() -> sink.settle(this, maxWaitNanos));
    }

    private void call(Call call) throws ConnectionLostException, InterruptedException {
        caller = Thread.currentThread();
        try {
            call.run();
        } finally {
            caller = null;
            rethrow();
        }
    }

    private void rethrow() {
        if (violation != null) {
            throw violation;
        }
    }

    @Override
    public void delivered(long id) {
        put(id, new Outcome.Delivered());
    }

    @Override
    public void deliveredThrough(long id) {
        enter(id, "deliveredThrough");
        List<Long> covered = known.stream().filter(k -> k <= id && isOpen(k)).toList();
        covered.forEach(this::delivered);
    }

    private boolean isOpen(long id) {
        Outcome outcome = outcomes.get(id);
        return outcome == null || outcome instanceof Outcome.Pending;
    }

    @Override
    public void retry(long id, String reason) {
        check(reason.isBlank(), "retry() without a reason");
        put(id, new Outcome.Retry(reason));
    }

    @Override
    public void rejected(long id, String code, String reason) {
        check(!TypeChecks.isKebabCase(code), "the code of a rejection is a word in kebab case, but is `" + code + "`");
        check(reason.isBlank(), "rejected() without a reason");
        put(id, new Outcome.Rejected(code, reason));
    }

    @Override
    public void pending(long id) {
        put(id, new Outcome.Pending());
    }

    private void put(long id, Outcome outcome) {
        enter(id, outcome.getClass().getSimpleName());
        Outcome before = outcomes.get(id);
        check(before != null && before.isFinal(), "two final outcomes for " + id + ": " + before + ", then " + outcome);
        outcomes.put(id, outcome);
    }

    private void enter(long id, String what) {
        check(caller != Thread.currentThread(), what + " for " + id + " outside of the call, or from another thread");
        check(!known.contains(id), what + " for " + id + ", which is no event's id");
    }

    private void check(boolean wrong, String what) {
        if (wrong) {
            AssertionError error = new AssertionError("the sink breaks the contract: " + what);
            violation = violation == null ? error : violation;
            throw error;
        }
    }

    /// The last outcome of each event, by id.
    public Map<Long, Outcome> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /// The last outcome of one event.
    public @Nullable Outcome of(long id) {
        return outcomes.get(id);
    }

    /// The ids of the events that were delivered.
    public List<Long> delivered() {
        return ids(Outcome.Delivered.class::isInstance);
    }

    /// The ids of the events that were rejected.
    public List<Long> rejected() {
        return ids(Outcome.Rejected.class::isInstance);
    }

    /// The ids of the events that are to be written again.
    public List<Long> retried() {
        return ids(Outcome.Retry.class::isInstance);
    }

    /// The ids of the events whose outcome comes later.
    public List<Long> pending() {
        return ids(Outcome.Pending.class::isInstance);
    }

    /// The ids of the events without a final outcome: what the engine writes again after a lost connection.
    public List<Long> unsettled() {
        return known.stream().filter(this::isUnsettled).toList();
    }

    private boolean isUnsettled(long id) {
        Outcome outcome = outcomes.get(id);
        return outcome == null || !outcome.isFinal();
    }

    private List<Long> ids(Predicate<Outcome> which) {
        return outcomes.entrySet().stream()
                .filter(e -> which.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
