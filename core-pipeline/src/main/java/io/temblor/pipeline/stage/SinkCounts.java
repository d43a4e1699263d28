package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.pipeline.metrics.LedgerBook;
import io.temblor.pipeline.metrics.LedgerBook.Entry;
import io.temblor.pipeline.metrics.Tally;

/// The columns of the ledger that a sink writes.
record SinkCounts(Tally delivered, Tally deadLettered, Tally dropped, Tally produced) {

    static SinkCounts of(LedgerBook book) {
        return new SinkCounts(
                book.tally(Entry.DELIVERED),
                book.tally(Entry.DEAD_LETTERED),
                book.tally(Entry.DROPPED),
                book.tally(Entry.PRODUCED));
    }

    /// An event with a failure that arrives somewhere is a dead letter.
    void delivered(Event event) {
        (event.failure().isPresent() ? deadLettered : delivered).increment();
    }
}
