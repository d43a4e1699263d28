package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// The arithmetic mean of numbers: their sum, which keeps what additions round away, by their number.
final class MeanAccumulator extends NumberAccumulator {
    private static final int VERSION = 1;

    private final CompensatedSum sum = new CompensatedSum();
    private long count;

    MeanAccumulator(String function) {
        super(function);
    }

    @Override
    public void add(double number) {
        sum.add(number);
        count++;
    }

    @Override
    public void merge(Accumulator after) {
        MeanAccumulator other = (MeanAccumulator) after;
        sum.add(other.sum);
        count += other.count;
    }

    @Override
    public Value result() {
        return count == 0 ? Value.NULL : new FloatValue(sum.value() / count);
    }

    @Override
    public void clear() {
        sum.clear();
        count = 0;
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION).put(count);
        sum.write(out);
        return out.build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function());
        long readCount = in.count();
        CompensatedSum readSum = CompensatedSum.read(in);
        in.end();
        count = readCount;
        sum.set(readSum);
    }
}
