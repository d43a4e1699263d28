package io.temblor.pipeline.operator.rate;

import io.temblor.connector.Event;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.EpochTime;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.Optional;

/// The operator `percentile`. Chance is the last digits of the time at which an event came in, so that the same events
/// pass when they come again.
///
/// **Hot path.** While no event waits behind it, an event costs no look at the clock.
final class PercentileOperator implements Operator {
    private static final int VERSION = 1;
    private static final int DIGITS = 0xffff;

    private final long timeoutNanos;
    private final double stepDown;
    private final double stepUp;
    private final EpochTime time = new EpochTime();
    private double share = 1;
    private long nextStepDown = Long.MIN_VALUE;

    PercentileOperator(PercentileSettings settings) {
        timeoutNanos = EpochTime.nanos(settings.timeout());
        stepDown = settings.stepDown();
        stepUp = settings.stepUp();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        if (context.isOpen("out") && context.delayNanos("out") <= timeoutNanos) {
            share = Math.min(1, share + stepUp);
        } else {
            stepDown(time.now(context.clock()));
        }
        double chance = (double) Math.floorMod(event.ingestNanos(), DIGITS) / DIGITS;
        context.emit(chance > share ? "overflow" : "out", event);
    }

    /// One and the same delay counts once in each timeout, however many events see it.
    private void stepDown(long now) {
        if (now >= nextStepDown) {
            nextStepDown = timeoutNanos < Long.MAX_VALUE - now ? now + timeoutNanos : Long.MAX_VALUE;
            share = Math.max(0, share - stepDown);
        }
    }

    @Override
    public Optional<State> snapshot() {
        RecordValue fields = RecordValue.builder()
                .put("share", new FloatValue(share))
                .put("next-step-down", nextStepDown)
                .build();
        return Optional.of(new State(VERSION, fields));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        StateFields fields = StateFields.of(state, VERSION);
        share = fields.number("share");
        nextStepDown = fields.integer("next-step-down");
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidStateException("expected a number from 0 to 1 in `share`, found " + share);
        }
    }
}
