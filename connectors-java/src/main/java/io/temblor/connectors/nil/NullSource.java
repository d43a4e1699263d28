package io.temblor.connectors.nil;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Waits for nothing.
final class NullSource implements Source {
    private final Semaphore interrupts = new Semaphore(0);

    @Override
    public void open(Map<String, Position> resume, int attempt) {
        interrupts.drainPermits();
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws InterruptedException {
        boolean _ = interrupts.tryAcquire(maxWaitNanos, TimeUnit.NANOSECONDS);
        interrupts.drainPermits();
        return PollResult.IDLE;
    }

    @Override
    public void interrupt() {
        interrupts.release();
    }

    @Override
    public void close() {}
}
