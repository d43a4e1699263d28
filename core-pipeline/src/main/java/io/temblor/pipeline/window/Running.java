package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.AccumulatorSet;
import java.util.ArrayDeque;
import java.util.Deque;

/// The last events of a group, of which a result can be had at any time: a queue of accumulators that is kept as two
/// stacks ("General Incremental Sliding-Window Aggregation", Tangwongsan and others, 2015). In the older stack, each
/// entry has what it and all newer ones of that stack have collected; of the newer stack there is one total. An event
/// costs three mergers at most, on average, however many there are.
///
/// **Threading.** One thread at a time.
final class Running {

    /// One event.
    ///
    /// @param time     the time of the event
    /// @param own      what it alone has brought
    /// @param andNewer the same with all newer events of the older stack; null in the newer one
    record Entry(long time, AccumulatorSet own, AccumulatorSet andNewer) {}

    private final Results results;
    private final Deque<Entry> older = new ArrayDeque<>();
    private final Deque<Entry> newer = new ArrayDeque<>();
    private final AccumulatorSet newerTotal;

    Running(Results results) {
        this.results = results;
        this.newerTotal = results.accumulators();
    }

    int size() {
        return older.size() + newer.size();
    }

    /// Adds the newest event.
    ///
    /// @throws FailedExpressionException if that is too much; the event is then not there
    void add(long time, AccumulatorSet own) {
        try {
            append(own, newerTotal);
        } catch (FailedExpressionException e) {
            newerTotal.clear();
            newer.forEach(entry -> append(entry.own, newerTotal));
            throw e;
        }
        newer.addLast(new Entry(time, own, own));
    }

    private void append(AccumulatorSet from, AccumulatorSet into) {
        results.merge(from, into, false);
    }

    /// The time of the oldest event; there must be one.
    long oldest() {
        return older.isEmpty() ? newer.getFirst().time : older.getFirst().time;
    }

    /// The time of the newest event; there must be one.
    long newest() {
        return newer.isEmpty() ? older.getLast().time : newer.getLast().time;
    }

    /// Takes out the oldest event; there must be one.
    void removeOldest() {
        if (older.isEmpty()) {
            turn();
        }
        older.removeFirst();
    }

    /// The newer stack becomes the older one.
    void turn() {
        AccumulatorSet behind = null;
        for (Entry entry = newer.pollLast(); entry != null; entry = newer.pollLast()) {
            AccumulatorSet total = results.accumulators();
            append(entry.own, total);
            if (behind != null) {
                append(behind, total);
            }
            older.addFirst(new Entry(entry.time, entry.own, total));
            behind = total;
        }
        newerTotal.clear();
    }

    /// Puts together what all events have brought.
    ///
    /// @throws FailedExpressionException if that is too much
    void collect(AccumulatorSet into) {
        into.clear();
        if (!older.isEmpty()) {
            append(older.getFirst().andNewer, into);
        }
        append(newerTotal, into);
    }

    /// The events of the older stack, the oldest first.
    Iterable<Entry> older() {
        return older;
    }

    /// The events of the newer stack, the oldest first.
    Iterable<Entry> newer() {
        return newer;
    }
}
