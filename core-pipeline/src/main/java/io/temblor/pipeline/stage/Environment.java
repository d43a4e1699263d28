package io.temblor.pipeline.stage;

import io.temblor.connector.NanoClock;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.metrics.Counters;
import io.temblor.pipeline.metrics.LedgerBook;

/// What the stages of one running flow share.
///
/// @param catalog   to make connectors, codecs and operators from
/// @param clock     the time
/// @param resources lent by the embedding program
/// @param book      where events are counted
/// @param counters  of the connectors
public record Environment(Catalog catalog, NanoClock clock, Resources resources, LedgerBook book, Counters counters) {

    /// An environment that has counted nothing yet.
    public Environment(Catalog catalog, NanoClock clock, Resources resources) {
        this(catalog, clock, resources, new LedgerBook(), new Counters());
    }
}
