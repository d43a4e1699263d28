package io.temblor.connectors.metronome;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.NanoClock;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Looks at the engine's clock, and waits on the machine's.
final class MetronomeSource implements Source {
    private final long interval;
    private final long count;
    private final NanoClock clock;
    private final Counter missed;
    private final Split split = new Split(MetronomeConnector.NAME);
    private final Semaphore interrupts = new Semaphore(0);

    private long due;
    private long id;

    MetronomeSource(MetronomeSettings settings, ConnectorContext context) {
        interval = settings.interval().toNanos();
        count = settings.count().orElse(Long.MAX_VALUE);
        clock = context.clock();
        missed = context.counter("beats-missed");
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) {
        interrupts.drainPermits();
        id = 0;
        due = clock.nanos() + interval;
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws InterruptedException {
        long late = clock.nanos() - due;
        if (late < 0 && maxWaitNanos > 0) {
            // Once, and not until it is time: on a clock which is not the machine's nobody knows when that is.
            boolean _ = interrupts.tryAcquire(Math.min(-late, maxWaitNanos), TimeUnit.NANOSECONDS);
            interrupts.drainPermits();
            late = clock.nanos() - due;
        }
        if (late >= 0) {
            beat(batch, late / interval);
        }
        return id == count ? PollResult.END : PollResult.IDLE;
    }

    private void beat(SourceBatch batch, long skipped) {
        RecordValue value = RecordValue.builder()
                .put("connector", MetronomeConnector.NAME)
                .put("ingest_ns", clock.epochNanos())
                .put("id", id)
                .build();
        batch.value(split, Position.NONE, value, RecordValue.EMPTY);
        missed.add(skipped);
        due += (skipped + 1) * interval;
        id++;
    }

    @Override
    public void interrupt() {
        interrupts.release();
    }

    @Override
    public void close() {}
}
