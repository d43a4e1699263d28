package io.temblor.connectors.guide;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

// guide: source
/// Reads the files in the order of their numbers, and deletes those that are settled.
final class SpoolSource implements Source {
    private static final long GLANCE_NANOS = Duration.ofMillis(100).toNanos();

    private final Spool spool;
    private final System.Logger logger;
    private final Split split = new Split("folder");
    private final Queue<Long> unread = new ArrayDeque<>();
    private final Semaphore interrupts = new Semaphore(0);
    private long last;

    SpoolSource(Spool spool, System.Logger logger) {
        this.spool = spool;
        this.logger = logger;
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException {
        interrupts.drainPermits();
        unread.clear();
        last = resume.getOrDefault(split.id(), Position.at(0)).offset();
        look();
    }

    private void look() throws ConnectionLostException {
        try {
            unread.addAll(spool.numbersAbove(last));
        } catch (IOException e) {
            throw spool.lost(e);
        }
    }
    // guide: end

    // guide: poll
    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        if (unread.isEmpty()) {
            look();
        }
        if (unread.isEmpty() && interrupts.tryAcquire(Math.min(maxWaitNanos, GLANCE_NANOS), TimeUnit.NANOSECONDS)) {
            interrupts.drainPermits();
        }
        while (!unread.isEmpty() && !batch.isFull()) {
            append(batch, unread.peek());
            last = unread.remove();
        }
        return unread.isEmpty() ? PollResult.IDLE : PollResult.MORE;
    }

    private void append(SourceBatch batch, long number) throws ConnectionLostException {
        try {
            batch.message(split, Position.at(number), ByteBuffer.wrap(spool.read(number)));
        } catch (IOException e) {
            throw spool.lost(e);
        }
    }

    @Override
    public void interrupt() {
        interrupts.release();
    }
    // guide: end

    // guide: committed
    @Override
    public void committed(Split split, Position position) {
        try {
            spool.deleteThrough(position.offset());
        } catch (IOException e) {
            logger.log(System.Logger.Level.WARNING, "settled messages stay in " + spool.folder(), e);
        }
    }

    @Override
    public void close() {}
    // guide: end
}
