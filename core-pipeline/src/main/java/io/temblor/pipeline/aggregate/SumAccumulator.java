package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// Adds numbers up.
final class SumAccumulator extends NumberAccumulator {
    private static final int VERSION = 1;

    private final CompensatedSum sum = new CompensatedSum();

    SumAccumulator(String function) {
        super(function);
    }

    @Override
    public void add(double number) {
        sum.add(number);
    }

    @Override
    public void merge(Accumulator after) {
        sum.add(((SumAccumulator) after).sum);
    }

    @Override
    public Value result() {
        return new FloatValue(sum.value());
    }

    @Override
    public void clear() {
        sum.clear();
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION);
        sum.write(out);
        return out.build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function());
        CompensatedSum read = CompensatedSum.read(in);
        in.end();
        sum.set(read);
    }
}
