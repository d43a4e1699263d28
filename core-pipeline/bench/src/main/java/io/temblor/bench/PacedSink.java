package io.temblor.bench;

import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;

/// Records for each event how long ago it was meant to be sent, but for the first.
final class PacedSink implements Sink {
    private final Histogram latencies;
    private long toSkip;

    PacedSink(long toSkip, Histogram latencies) {
        this.toSkip = toSkip;
        this.latencies = latencies;
    }

    @Override
    public void open(int attempt) {}

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            long latency = System.nanoTime() - batch.bytes().getLong(batch.start(i));
            if (toSkip > 0) {
                toSkip--;
            } else {
                latencies.record(latency);
            }
        }
        outcomes.deliveredThrough(batch.id(batch.size() - 1));
    }

    @Override
    public void close() {}
}
