package io.temblor.connectors.file;

import io.temblor.connector.Outcomes;
import io.temblor.connector.SinkBatch;
import java.nio.ByteBuffer;

/// The events of a batch that go into the same file.
///
/// @param from the index of the first
/// @param to   the index behind the last
record BatchPart(SinkBatch batch, int from, int to) {

    ByteBuffer bytes() {
        return batch.bytes().slice(batch.start(from), length(to - from));
    }

    /// How many of the events lie wholly in the first `written` bytes.
    int whole(int written) {
        int events = 0;
        while (from + events < to && length(events + 1) <= written) {
            events++;
        }
        return events;
    }

    /// How many bytes the first `events` events have.
    int length(int events) {
        return events == 0 ? 0 : batch.end(from + events - 1) - batch.start(from);
    }

    /// Reports the first `events` events as delivered.
    void delivered(int events, Outcomes outcomes) {
        if (events > 0) {
            outcomes.deliveredThrough(batch.id(from + events - 1));
        }
    }
}
