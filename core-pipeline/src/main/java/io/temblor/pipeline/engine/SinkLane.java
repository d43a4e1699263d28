package io.temblor.pipeline.engine;

import com.lmax.disruptor.Sequence;
import io.temblor.pipeline.stage.SinkWriter;
import io.temblor.pipeline.stage.Slot;
import java.util.List;

/// How far one sink has come in one lane.
///
/// **Threading.** The sink's thread; the sequences are read by all.
final class SinkLane {
    private static final int LONGEST_RUN = 1024;

    private final Lane lane;
    private final Sequence[] before;
    private final Sequence settled = new Sequence();
    private final Sequence committable = new Sequence();
    private long taken = -1;
    private boolean drained;

    /// @param before the stages that the sink follows: the pipelines, and the sinks whose rejected events it
    ///               takes
    SinkLane(Lane lane, List<Sequence> before) {
        this.lane = lane;
        this.before = before.toArray(new Sequence[0]);
        lane.addSink(settled, committable);
    }

    Sequence settled() {
        return settled;
    }

    boolean isReady() {
        return available() > taken;
    }

    boolean isDrained() {
        return drained;
    }

    /// Takes what is available, up to a limit.
    ///
    /// @return whether there was anything
    boolean take(SinkRunner runner) throws InterruptedException {
        long last = Math.min(available(), taken + LONGEST_RUN);
        if (last <= taken) {
            return false;
        }
        while (taken < last && !runner.control().isAborted()) {
            take(lane.ring().get(taken + 1), runner);
        }
        return true;
    }

    private void take(Slot slot, SinkRunner runner) throws InterruptedException {
        switch (slot.kind()) {
            case BARRIER -> runner.flushAll();
            case EVENT, MALFORMED, TICK, PAUSE, RESUME, EMPTY, DRAIN -> {}
        }
        while (!runner.writer().take(slot, lane.number(), taken + 1)) {
            runner.makeRoom();
            if (runner.control().isAborted()) {
                return;
            }
        }
        taken++;
        if (slot.kind() == Slot.Kind.DRAIN) {
            runner.flushAll();
            drained = runner.writer().isSettled();
        }
    }

    /// Moves the sequences up to what is settled.
    void advance(SinkWriter writer) {
        long to = Math.min(taken, writer.oldestUnsettled(lane.number()) - 1);
        if (to <= settled.get()) {
            return;
        }
        committable.set(Math.min(to, lane.ring().get(to).oldestHeld() - 1));
        settled.set(to);
        lane.moved();
    }

    private long available() {
        long least = Long.MAX_VALUE;
        for (Sequence each : before) {
            least = Math.min(least, each.get());
        }
        return least;
    }
}
