package io.temblor.pipeline.operator.rate;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.state.StateFields;
import java.util.Optional;
import java.util.SplittableRandom;

/// The operator `sample`. Chance is SplitMix64 (Steele, Lea, Flood 2014), whose state is one number.
final class SampleOperator implements Operator {
    private static final int VERSION = 1;
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final int DOUBLE_BITS = 53;

    private final double ratio;
    private final int every;
    private final long seed;
    private final boolean hasKey;
    private final EventKey key;
    private long random;
    private long count;

    SampleOperator(SampleSettings settings) {
        ratio = settings.ratio().orElse(1.0);
        every = settings.every().orElse(0);
        hasKey = settings.key().isPresent();
        key = new EventKey(settings.key());
        seed = settings.seed().orElse(0L);
        random = settings.seed().orElseGet(() -> new SplittableRandom().nextLong());
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        boolean passes;
        if (every > 0) {
            passes = count == 0;
            count = (count + 1) % every;
        } else if (hasKey) {
            KeyWriter present = key.of(event, context);
            passes = present != null && isInside(present.stableHash(seed));
        } else {
            passes = isInside(nextRandom());
        }
        if (passes) {
            context.emit("out", event);
        }
    }

    /// Whether a number of 64 even bits lies in the lower part of all of them.
    private boolean isInside(long bits) {
        return (bits >>> Long.SIZE - DOUBLE_BITS) * 0x1p-53 < ratio;
    }

    private long nextRandom() {
        random += GAMMA;
        long mixed = (random ^ random >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    @Override
    public Optional<State> snapshot() {
        return Optional.of(new State(
                VERSION,
                RecordValue.builder().put("random", random).put("count", count).build()));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        StateFields fields = StateFields.of(state, VERSION);
        random = fields.integer("random");
        count = fields.integer("count", 0, Math.max(0, every - 1));
    }
}
