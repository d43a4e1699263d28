package io.temblor.examples.embedding;

import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;

// show: sink
/// A sink: takes a batch, and says what became of each event.
final class Heating implements Sink {
    @Override
    public void open(int attempt) {}

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            IO.println("  heating on: " + batch.event(i).value());
            outcomes.delivered(batch.id(i));
        }
    }

    @Override
    public void close() {}
}
// show: end
