package io.temblor.connector.testkit;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Writes each payload, which is a line, into a [World].
final class FaultySink implements Sink {
    private final World world;
    private final Fault fault;
    private final List<ByteBuffer> kept = new ArrayList<>();
    private boolean opened;
    private int lost;

    FaultySink(World world, Fault fault) {
        this.world = world;
        this.fault = fault;
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        if (fault == Fault.OPENS_ONLY_ONCE && opened) {
            throw new IllegalStateException("open already");
        }
        world.connect(fault == Fault.DOES_NOT_SAY_WHERE ? "oops" : World.PLACE);
        opened = true;
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
        for (int i = 0; i < batch.size(); i++) {
            long id = batch.id(i);
            if (fault == Fault.KEEPS_THE_BATCH) {
                kept.add(batch.bytes(i));
                outcomes.delivered(id);
            } else {
                write(batch, i, outcomes);
            }
            if (fault == Fault.REPORTS_TWICE) {
                outcomes.rejected(id, "changed-mind", "on second thoughts no");
            }
        }
    }

    private void write(SinkBatch batch, int index, Outcomes outcomes)
            throws ConnectionLostException, InterruptedException {
        long id = batch.id(index);
        String line = text(batch.bytes(index));
        if (line.equals(FaultySinkSubject.UNACCEPTABLE)) {
            outcomes.rejected(id, fault == Fault.REJECTS_WITHOUT_A_CODE ? "" : "unacceptable", "the world says no");
        } else if (fault == Fault.SAYS_DELIVERED_TOO_EARLY && lost++ < 7) {
            outcomes.delivered(id);
        } else if (!world.deliver(line)) {
            outcomes.retry(id, "interrupted");
        } else if (fault != Fault.FORGETS_AN_OUTCOME || index == 0) {
            outcomes.delivered(id);
        }
    }

    private static String text(ByteBuffer payload) {
        return StandardCharsets.UTF_8.decode(payload).toString().replace("\n", "");
    }

    @Override
    public void settle(Outcomes outcomes, long maxWaitNanos) {
        if (fault == Fault.BLOCKS_IN_SETTLE) {
            LockSupport.park();
        }
    }

    @Override
    public void flush() {
        kept.forEach(payload -> world.add(List.of(text(payload))));
        kept.clear();
    }

    @Override
    public void interrupt() {
        if (fault != Fault.IGNORES_INTERRUPT) {
            world.interrupt();
        }
    }

    @Override
    public void close() {
        if (fault == Fault.THROWS_IN_CLOSE) {
            throw new IllegalStateException("close");
        }
    }
}
