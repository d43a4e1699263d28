package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.function.DoubleBinaryOperator;

/// The least or the greatest number. Once something is not a number, neither is the result.
final class ExtremeAccumulator implements Accumulator {
    private static final int VERSION = 1;

    private final String function;
    private final DoubleBinaryOperator choice;
    private final double start;
    private double extreme;
    private boolean empty = true;

    private ExtremeAccumulator(String function, DoubleBinaryOperator choice, double start) {
        this.function = function;
        this.choice = choice;
        this.start = start;
        this.extreme = start;
    }

    static ExtremeAccumulator min(String function) {
        return new ExtremeAccumulator(function, Math::min, Double.POSITIVE_INFINITY);
    }

    static ExtremeAccumulator max(String function) {
        return new ExtremeAccumulator(function, Math::max, Double.NEGATIVE_INFINITY);
    }

    @Override
    public void check(Value[] arguments) {
        double _ = Arguments.number(arguments[0], function, 1);
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        extreme = choice.applyAsDouble(extreme, Arguments.number(arguments[0], function, 1));
        empty = false;
    }

    @Override
    public void merge(Accumulator after) {
        ExtremeAccumulator other = (ExtremeAccumulator) after;
        extreme = choice.applyAsDouble(extreme, other.extreme);
        empty &= other.empty;
    }

    @Override
    public Value result() {
        return new FloatValue(empty ? 0 : extreme);
    }

    @Override
    public void clear() {
        extreme = start;
        empty = true;
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION);
        return (empty ? out : out.put(extreme)).build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        boolean readEmpty = !in.hasNext();
        double read = readEmpty ? start : in.number();
        in.end();
        extreme = read;
        empty = readEmpty;
    }
}
