package io.temblor.connectors.nil;

import io.temblor.connector.Counter;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;

/// Counts bytes, and is done.
record NullSink(Counter bytesDiscarded) implements Sink {
    @Override
    public void open(int attempt) {}

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) {
        bytesDiscarded.add(batch.bytes().limit());
        outcomes.deliveredThrough(batch.id(batch.size() - 1));
    }

    @Override
    public void close() {}
}
