package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.Accumulator;
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
    record Entry(long time, Accumulator[] own, Accumulator[] andNewer) {}

    private final Results results;
    private final Deque<Entry> older = new ArrayDeque<>();
    private final Deque<Entry> newer = new ArrayDeque<>();
    private final Accumulator[] newerTotal;

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
    void add(long time, Accumulator[] own) {
        try {
            append(own, newerTotal);
        } catch (FailedExpressionException e) {
            clear(newerTotal);
            newer.forEach(entry -> append(entry.own, newerTotal));
            throw e;
        }
        newer.addLast(new Entry(time, own, own));
    }

    private void append(Accumulator[] from, Accumulator[] into) {
        results.merge(from, into, false);
    }

    private static void clear(Accumulator[] all) {
        for (Accumulator each : all) {
            each.clear();
        }
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
        Accumulator[] behind = null;
        for (Entry entry = newer.pollLast(); entry != null; entry = newer.pollLast()) {
            Accumulator[] total = results.accumulators();
            append(entry.own, total);
            if (behind != null) {
                append(behind, total);
            }
            older.addFirst(new Entry(entry.time, entry.own, total));
            behind = total;
        }
        clear(newerTotal);
    }

    /// Puts together what all events have brought.
    ///
    /// @throws FailedExpressionException if that is too much
    void collect(Accumulator[] into) {
        clear(into);
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
