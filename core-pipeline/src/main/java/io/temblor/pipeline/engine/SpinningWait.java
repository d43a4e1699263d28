package io.temblor.pipeline.engine;

import java.util.function.BooleanSupplier;

/// Spins, and yields after a while if it may. For hosts with cores to spare.
final class SpinningWait extends StageWait {
    private static final int SPINS_BEFORE_YIELD = 100;

    private final boolean yields;

    SpinningWait(boolean yields) {
        this.yields = yields;
    }

    @Override
    void await(BooleanSupplier ready, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        for (int spins = 0; !ready.getAsBoolean() && System.nanoTime() - deadline < 0; spins++) {
            if (yields && spins >= SPINS_BEFORE_YIELD) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void signalAllWhenBlocking() {
        // Whoever waits here is looking all the time.
    }
}
