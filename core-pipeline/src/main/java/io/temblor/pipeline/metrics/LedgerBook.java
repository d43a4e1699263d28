package io.temblor.pipeline.metrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// The tallies of one flow, from which its [Ledger] is drawn up.
///
/// **Threading.** Any thread may call; each tally that is handed out has the caller's thread as its one writer.
public final class LedgerBook {

    /// The columns of the ledger that are counted; what is in flight follows from them.
    public enum Entry {
        IN,
        PRODUCED,
        DELIVERED,
        DEAD_LETTERED,
        DROPPED,
        FILTERED
    }

    private final Map<Entry, List<Tally>> tallies = new EnumMap<>(Entry.class);

    /// An empty book.
    public LedgerBook() {
        for (Entry entry : Entry.values()) {
            tallies.put(entry, new CopyOnWriteArrayList<>());
        }
    }

    /// A new tally for one writer, summed up with the others of its column.
    public Tally tally(Entry entry) {
        Tally tally = new Tally();
        column(entry).add(tally);
        return tally;
    }

    /// The state of the flow now. Events that move while it is drawn up count as in flight.
    public Ledger ledger() {
        // What left is read before what came, so that nothing seems to have left before it came.
        long delivered = sum(Entry.DELIVERED);
        long deadLettered = sum(Entry.DEAD_LETTERED);
        long dropped = sum(Entry.DROPPED);
        long filtered = sum(Entry.FILTERED);
        long produced = sum(Entry.PRODUCED);
        long in = sum(Entry.IN);
        long inFlight = in + produced - delivered - deadLettered - dropped - filtered;
        return new Ledger(in, produced, delivered, deadLettered, dropped, filtered, inFlight);
    }

    private long sum(Entry entry) {
        long sum = 0;
        for (Tally tally : column(entry)) {
            sum += tally.value();
        }
        return sum;
    }

    private List<Tally> column(Entry entry) {
        return java.util.Objects.requireNonNull(tallies.get(entry));
    }
}
