package io.temblor.pipeline.engine;

import io.temblor.connector.NanoClock;
import io.temblor.pipeline.stage.SinkWriter;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The thread of one sink: takes from all lanes in turn, writes, and moves its sequences on. Ends when it has
/// drained every lane.
final class SinkRunner extends StageRunner {
    private static final long LONGEST_WAIT_NANOS = 100_000_000;
    private static final long PENDING_WAIT_NANOS = 1_000_000;

    private final SinkWriter writer;
    private final SinkLane[] lanes;
    private final BooleanSupplier ready = this::isReady;
    private final StageWait wait;
    private final NanoClock clock;
    private final long flushNanos;
    private long flushDueNanos;
    private boolean flushDue;

    SinkRunner(SinkWriter writer, List<SinkLane> lanes, FlowParts flow, FlowControl control) {
        super("sink-" + writer.name(), control);
        this.writer = writer;
        this.lanes = lanes.toArray(new SinkLane[0]);
        this.wait = flow.waiting();
        this.clock = flow.clock();
        this.flushNanos = flow.settings().flushInterval().toNanos();
    }

    SinkWriter writer() {
        return writer;
    }

    @Override
    void work() throws InterruptedException {
        writer.step(0);
        while (!isDrained() && !control().isAborted()) {
            boolean taken = false;
            for (SinkLane lane : lanes) {
                taken |= lane.take(this);
            }
            writeSome(0);
            flushIfDue();
            if (!taken) {
                rest();
            }
        }
    }

    @Override
    void release() {
        writer.close();
    }

    /// Writes until the sink takes no more, and moves the sequences on.
    void writeSome(long maxWaitNanos) throws InterruptedException {
        if (writer.step(maxWaitNanos) == SinkWriter.Progress.FAILED) {
            control().fail("the sink `" + writer.name() + "` failed: " + writer.failure(), null);
        }
        for (SinkLane lane : lanes) {
            lane.advance(writer);
        }
    }

    /// Writes, and waits for outcomes, until everything that was taken is settled, or the flow is aborted.
    void settleAll() throws InterruptedException {
        while (!writer.isSettled() && !control().isAborted()) {
            writeSome(PENDING_WAIT_NANOS);
            pause();
        }
    }

    /// Makes everything durable that was taken so far, or is aborted.
    void flushAll() throws InterruptedException {
        do {
            settleAll();
        } while (!writer.flush() && !control().isAborted());
        flushDue = false;
    }

    /// Makes room for more.
    void makeRoom() throws InterruptedException {
        writeSome(PENDING_WAIT_NANOS);
        pause();
    }

    private void pause() throws InterruptedException {
        long nanos = writer.waitNanos();
        if (nanos > 0) {
            control().sleep(Math.min(nanos, LONGEST_WAIT_NANOS));
        }
    }

    private void flushIfDue() throws InterruptedException {
        if (!writer.isDirty()) {
            flushDue = false;
        } else if (!flushDue) {
            flushDue = true;
            flushDueNanos = clock.nanos() + flushNanos;
        } else if (clock.nanos() - flushDueNanos >= 0) {
            writer.flush();
            flushDue = false;
        }
    }

    /// Nothing came: waits for the outcome of what is pending, for the time to try again, or for more.
    private void rest() throws InterruptedException {
        if (!writer.isSettled()) {
            if (writer.waitNanos() > 0) {
                pause();
            } else {
                writeSome(0);
                wait.await(ready, PENDING_WAIT_NANOS);
            }
        } else {
            long nanos = flushDue ? Math.max(1, flushDueNanos - clock.nanos()) : LONGEST_WAIT_NANOS;
            wait.await(ready, Math.min(nanos, LONGEST_WAIT_NANOS));
        }
    }

    private boolean isReady() {
        if (control().isAborted()) {
            return true;
        }
        for (SinkLane lane : lanes) {
            if (lane.isReady()) {
                return true;
            }
        }
        return false;
    }

    private boolean isDrained() {
        for (SinkLane lane : lanes) {
            if (!lane.isDrained()) {
                return false;
            }
        }
        return true;
    }
}
