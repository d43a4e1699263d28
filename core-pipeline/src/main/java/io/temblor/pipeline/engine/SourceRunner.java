package io.temblor.pipeline.engine;

import io.temblor.pipeline.stage.SourceReader;
import java.util.List;

/// The thread of one source: reads until the source ends or the flow drains, then stays to commit what is still
/// on its way.
final class SourceRunner extends StageRunner {
    private static final long LONGEST_WAIT_NANOS = 100_000_000;
    private static final long COMMIT_WAIT_NANOS = 1_000_000;

    private final SourceReader reader;
    private final List<Lane> lanes;
    private final long[] committable;
    private boolean ended;

    SourceRunner(SourceReader reader, List<Lane> lanes, FlowControl control) {
        super("source-" + reader.name(), control);
        this.reader = reader;
        this.lanes = lanes;
        this.committable = new long[lanes.size()];
    }

    SourceReader reader() {
        return reader;
    }

    @Override
    void work() throws InterruptedException {
        while (!ended && !control().isDraining()) {
            settle();
            if (control().isPaused()) {
                control().await(() -> !control().isPaused() || control().isDraining(), LONGEST_WAIT_NANOS);
            } else {
                step();
            }
        }
        if (!ended && !control().isAborted()) {
            reader.rest("the flow was stopped");
        }
        end();
        while (!reader.isSettled() && !control().isAborted()) {
            settle();
            control().sleep(COMMIT_WAIT_NANOS);
        }
        settle();
    }

    @Override
    void release() {
        reader.close();
        end();
    }

    private void step() throws InterruptedException {
        switch (reader.step(LONGEST_WAIT_NANOS)) {
            case BUSY, IDLE -> {}
            case WAITING -> control().await(control()::isDraining, Math.min(reader.waitNanos(), LONGEST_WAIT_NANOS));
            case ENDED -> end();
            case FAILED -> {
                control().blame("the source `" + reader.name() + "` failed: " + reader.failure());
                end();
            }
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            control().sourceEnded();
        }
    }

    private void settle() {
        for (int lane = 0; lane < committable.length; lane++) {
            committable[lane] = lanes.get(lane).committable();
        }
        reader.settle(committable);
    }
}
