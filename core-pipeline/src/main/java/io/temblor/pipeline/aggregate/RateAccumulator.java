package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.state.InvalidStateException;

/// Events, or the sum of a field, per second of the time from the earliest to the latest event.
final class RateAccumulator implements Accumulator {
    private static final int VERSION = 1;
    private static final double NANOS_PER_SECOND = 1e9;

    private final String function;
    private final CompensatedSum sum = new CompensatedSum();
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    RateAccumulator(String function) {
        this.function = function;
    }

    @Override
    public void check(Value[] arguments) {
        double _ = number(arguments);
    }

    private double number(Value[] arguments) {
        return arguments.length == 0 ? 1 : Arguments.number(arguments[0], function, 1);
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        sum.add(number(arguments));
        earliest = Math.min(earliest, timeNanos);
        latest = Math.max(latest, timeNanos);
    }

    @Override
    public void merge(Accumulator after) {
        RateAccumulator other = (RateAccumulator) after;
        sum.add(other.sum);
        earliest = Math.min(earliest, other.earliest);
        latest = Math.max(latest, other.latest);
    }

    @Override
    public Value result() {
        if (earliest >= latest) {
            return Value.NULL;
        }
        // The difference may be beyond a signed number, but not beyond an unsigned one.
        double nanos = IntegerValue.ofUnsigned(latest - earliest).doubleValue();
        return new FloatValue(sum.value() / (nanos / NANOS_PER_SECOND));
    }

    @Override
    public void clear() {
        sum.clear();
        earliest = Long.MAX_VALUE;
        latest = Long.MIN_VALUE;
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION).put(earliest).put(latest);
        sum.write(out);
        return out.build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        long readEarliest = in.integer();
        long readLatest = in.integer();
        CompensatedSum readSum = CompensatedSum.read(in);
        in.end();
        earliest = readEarliest;
        latest = readLatest;
        sum.set(readSum);
    }
}
