package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// Counts events.
final class CountAccumulator implements Accumulator {
    private static final int VERSION = 1;

    private final String function;
    private long count;

    CountAccumulator(String function) {
        this.function = function;
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        count++;
    }

    @Override
    public void merge(Accumulator after) {
        count += ((CountAccumulator) after).count;
    }

    @Override
    public Value result() {
        return new IntegerValue(count);
    }

    @Override
    public void clear() {
        count = 0;
    }

    @Override
    public Value state() {
        return new StateWriter().put(VERSION).put(count).build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        long read = in.count();
        in.end();
        count = read;
    }
}
