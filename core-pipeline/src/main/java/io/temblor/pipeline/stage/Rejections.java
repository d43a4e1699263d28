package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;

/// What becomes of the events that one sink rejects: they go to the sinks that its `err` port is linked to,
/// or are dropped by name.
///
/// @param sink   the sink's number
/// @param linked how many sinks its `err` port is linked to
/// @param counts where to count
/// @param log    where to say so
/// @param edge   what is between the sink and the others
record Rejections(int sink, int linked, SinkCounts counts, FailureLog log, Edge edge) {

    void reject(Slot slot, Event event, Failure failure) {
        if (linked == 0) {
            counts.dropped().increment();
            log.unlinked(failure);
            return;
        }
        counts.produced().add(linked - 1);
        slot.rejectionsToFill(sink).add(sink, edge.carry(DeadLetter.of(event, failure, slot.event())));
    }
}
