package io.temblor.connectors.inprocess;

import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;

/// The sink over an endpoint.
final class InProcessWriter implements Sink {
    private final InProcessSink endpoint;
    private volatile boolean interrupted;

    InProcessWriter(InProcessSink endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void open(int attempt) {
        interrupted = false;
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws InterruptedException {
        int index = 0;
        while (index < batch.size() && write(batch, index, outcomes)) {
            index++;
        }
        for (; index < batch.size(); index++) {
            outcomes.retry(batch.id(index), "interrupted while the program takes nothing");
        }
        interrupted = false;
    }

    private boolean write(SinkBatch batch, int index, Outcomes outcomes) throws InterruptedException {
        long id = batch.id(index);
        boolean taken;
        try {
            taken = endpoint.take(batch.event(index), batch.bytes(index), () -> interrupted);
        } catch (RuntimeException e) {
            outcomes.rejected(id, "consumer-failed", "the program's consumer threw " + e);
            return true;
        }
        if (taken) {
            outcomes.delivered(id);
        }
        return taken;
    }

    @Override
    public void interrupt() {
        interrupted = true;
    }

    @Override
    public void close() {}
}
