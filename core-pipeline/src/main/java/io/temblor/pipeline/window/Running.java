package io.temblor.pipeline.window;

import io.temblor.pipeline.aggregate.Accumulator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

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

    private final Supplier<Accumulator[]> fresh;
    private final Deque<Entry> older = new ArrayDeque<>();
    private final Deque<Entry> newer = new ArrayDeque<>();
    private final Accumulator[] newerTotal;

    Running(Supplier<Accumulator[]> fresh) {
        this.fresh = fresh;
        this.newerTotal = fresh.get();
    }

    int size() {
        return older.size() + newer.size();
    }

    /// Adds the newest event.
    void add(long time, Accumulator[] own) {
        newer.addLast(new Entry(time, own, own));
        TumblingWindows.merge(own, newerTotal);
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
    private void turn() {
        Accumulator[] behind = null;
        for (Entry entry = newer.pollLast(); entry != null; entry = newer.pollLast()) {
            Accumulator[] total = fresh.get();
            TumblingWindows.merge(entry.own, total);
            if (behind != null) {
                TumblingWindows.merge(behind, total);
            }
            older.addFirst(new Entry(entry.time, entry.own, total));
            behind = total;
        }
        for (Accumulator each : newerTotal) {
            each.clear();
        }
    }

    /// Puts together what all events have brought.
    void collect(Accumulator[] into) {
        for (Accumulator each : into) {
            each.clear();
        }
        if (!older.isEmpty()) {
            TumblingWindows.merge(older.getFirst().andNewer, into);
        }
        TumblingWindows.merge(newerTotal, into);
    }

    /// All events, the oldest first.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(older);
        entries.addAll(newer);
        return entries;
    }
}
