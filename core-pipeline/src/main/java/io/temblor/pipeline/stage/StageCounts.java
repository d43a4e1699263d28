package io.temblor.pipeline.stage;

import io.temblor.pipeline.metrics.LedgerBook;
import io.temblor.pipeline.metrics.LedgerBook.Entry;
import io.temblor.pipeline.metrics.Tally;

/// The columns of the ledger that a pipeline stage writes.
record StageCounts(Tally produced, Tally dropped, Tally filtered) {

    static StageCounts of(LedgerBook book) {
        return new StageCounts(book.tally(Entry.PRODUCED), book.tally(Entry.DROPPED), book.tally(Entry.FILTERED));
    }
}
