package io.temblor.pipeline.operator.rate;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.EpochTime;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.Optional;

/// The operator `backpressure`.
///
/// **Hot path.** While no event waits behind it, an event costs no look at the clock.
final class BackpressureOperator implements Operator {
    private static final int VERSION = 1;

    private final long timeoutNanos;
    private final long[] steps;
    private final EpochTime time = new EpochTime();
    /// How many steps were taken; 0 if all is well.
    private int taken;

    private long until;

    BackpressureOperator(BackpressureSettings settings) {
        timeoutNanos = EpochTime.nanos(settings.timeout());
        steps = settings.steps().stream().mapToLong(EpochTime::nanos).toArray();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        context.emit(isBackingOff(context) ? "overflow" : "out", event);
    }

    private boolean isBackingOff(OperatorContext context) {
        if (taken > 0 && time.now(context.clock()) < until) {
            return true;
        }
        if (context.isOpen("out") && context.delayNanos("out") <= timeoutNanos) {
            taken = 0;
            return false;
        }
        long step = steps[Math.min(taken, steps.length - 1)];
        long now = time.now(context.clock());
        until = step < Long.MAX_VALUE - now ? now + step : Long.MAX_VALUE;
        taken = Math.min(taken + 1, steps.length);
        return true;
    }

    @Override
    public Optional<State> snapshot() {
        return Optional.of(new State(
                VERSION,
                RecordValue.builder().put("taken", taken).put("until", until).build()));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        StateFields fields = StateFields.of(state, VERSION);
        taken = (int) fields.integer("taken", 0, steps.length);
        until = fields.integer("until");
    }
}
