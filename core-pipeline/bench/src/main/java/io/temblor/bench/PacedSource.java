package io.temblor.bench;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import java.util.Map;

/// Emits events at equal intervals, whatever the flow does. Each says when it was meant to be sent, not when
/// it was: if the flow holds the source up, the events that should have gone meanwhile are late, and count as
/// late.
final class PacedSource implements Source {
    private final Split split = new Split("paced");
    private final long intervalNanos;
    private final long recorded;
    private final Histogram lateness;
    private long left;
    private long due;

    PacedSource(long intervalNanos, long warmUp, long events, Histogram lateness) {
        this.intervalNanos = intervalNanos;
        this.recorded = events;
        this.lateness = lateness;
        this.left = warmUp + events;
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) {
        due = System.nanoTime() + intervalNanos;
    }

    /// Spins, for no sleep is short enough, but lets others have the processor.
    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) {
        long asked = System.nanoTime();
        long now = asked;
        while (now < due) {
            if (now - asked >= maxWaitNanos) {
                return PollResult.IDLE;
            }
            Thread.yield();
            now = System.nanoTime();
        }
        while (due <= now && left > 0 && !batch.isFull()) {
            batch.space(Long.BYTES).putLong(due);
            batch.message(split, Position.NONE, RecordValue.EMPTY);
            if (left <= recorded) {
                lateness.record(System.nanoTime() - due);
            }
            due += intervalNanos;
            left--;
        }
        return left == 0 ? PollResult.END : PollResult.MORE;
    }

    @Override
    public void close() {}
}
