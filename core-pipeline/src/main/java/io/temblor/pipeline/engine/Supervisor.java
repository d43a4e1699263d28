package io.temblor.pipeline.engine;

import io.temblor.pipeline.stage.Slot;
import java.util.concurrent.CompletableFuture;

/// The thread that leads a flow through its life: ticks while it runs, the drain when the sources have ended,
/// the end when all threads have.
final class Supervisor implements Runnable {
    private static final long TICK_NANOS = 100_000_000;
    private static final long SAVE_NANOS = 1_000_000_000;

    private final FlowThreads threads;
    private final FlowControl control;
    private final CompletableFuture<FlowState> end;

    Supervisor(FlowThreads threads, FlowControl control, CompletableFuture<FlowState> end) {
        this.threads = threads;
        this.control = control;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            runUntilSourcesEnd();
            threads.signal(Slot.Kind.DRAIN);
            runUntilThreadsEnd();
            threads.savePositions();
        } catch (InterruptedException | RuntimeException e) {
            control.fail("the flow's supervisor failed: " + e, e);
            threads.interruptAll();
        } finally {
            end.complete(control.failure() == null ? FlowState.STOPPED : FlowState.FAILED);
        }
    }

    private void runUntilSourcesEnd() throws InterruptedException {
        long wait = threads.needsTicks() ? TICK_NANOS : SAVE_NANOS;
        long nextSave = System.nanoTime() + SAVE_NANOS;
        while (control.endedSources() < threads.sourceCount() && !control.isAborted()) {
            control.await(() -> control.endedSources() == threads.sourceCount() || control.isAborted(), wait);
            if (threads.needsTicks()) {
                threads.tick();
            }
            if (System.nanoTime() - nextSave >= 0) {
                threads.savePositions();
                nextSave = System.nanoTime() + SAVE_NANOS;
            }
        }
        control.drain();
    }

    private void runUntilThreadsEnd() throws InterruptedException {
        while (control.endedStages() < threads.count() && !control.isAborted()) {
            control.await(() -> control.endedStages() == threads.count() || control.isAborted(), SAVE_NANOS);
        }
        if (control.isAborted()) {
            threads.interruptAll();
        }
        while (control.endedStages() < threads.count()) {
            control.await(() -> control.endedStages() == threads.count(), TICK_NANOS);
        }
    }
}
