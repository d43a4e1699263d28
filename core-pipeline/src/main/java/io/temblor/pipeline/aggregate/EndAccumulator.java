package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import org.jspecify.annotations.Nullable;

/// The value that came first, or last.
final class EndAccumulator implements Accumulator {
    private static final int VERSION = 1;

    private final String function;
    private final boolean wantsLast;
    private @Nullable Value end;

    private EndAccumulator(String function, boolean wantsLast) {
        this.function = function;
        this.wantsLast = wantsLast;
    }

    static EndAccumulator first(String function) {
        return new EndAccumulator(function, false);
    }

    static EndAccumulator last(String function) {
        return new EndAccumulator(function, true);
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        if (wantsLast || end == null) {
            end = arguments[0];
        }
    }

    @Override
    public void merge(Accumulator after) {
        Value other = ((EndAccumulator) after).end;
        if (end == null || wantsLast && other != null) {
            end = other;
        }
    }

    @Override
    public Value result() {
        return end == null ? Value.NULL : end;
    }

    @Override
    public void clear() {
        end = null;
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION);
        return (end == null ? out : out.put(end)).build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        Value read = in.hasNext() ? in.value() : null;
        in.end();
        end = read;
    }
}
