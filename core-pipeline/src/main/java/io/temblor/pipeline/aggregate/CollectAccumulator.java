package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.runtime.Weight;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.ArrayList;
import java.util.List;

/// All values, in order; no more than a script's value may hold, which is [Weight#MAX_VALUES]. Those of one
/// that is merged follow one by one, or as one array.
final class CollectAccumulator implements Accumulator {
    private static final int VERSION = 1;

    private final String function;
    private final boolean nested;
    private List<Value> values = new ArrayList<>();
    private long weight;

    private CollectAccumulator(String function, boolean nested) {
        this.function = function;
        this.nested = nested;
    }

    static CollectAccumulator flattened(String function) {
        return new CollectAccumulator(function, false);
    }

    static CollectAccumulator nested(String function) {
        return new CollectAccumulator(function, true);
    }

    @Override
    public void check(Value[] arguments) {
        requireRoom(1L + Weight.of(arguments[0], "to be collected"));
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        add(arguments[0]);
    }

    private void add(Value value) {
        reserve(1L + Weight.of(value, "to be collected"));
        values.add(value);
    }

    private void reserve(long more) {
        requireRoom(more);
        weight += more;
    }

    private void requireRoom(long more) {
        if (weight + more > Weight.MAX_VALUES) {
            throw new ScriptException(
                    ErrorCode.TOO_LARGE,
                    "what `" + function + "` is to collect is too large: at most " + Weight.MAX_VALUES
                            + " values may lie in it");
        }
    }

    @Override
    public void merge(Accumulator after) {
        if (nested) {
            add(after.result());
        } else {
            append(after);
        }
    }

    @Override
    public void append(Accumulator after) {
        CollectAccumulator other = (CollectAccumulator) after;
        reserve(other.weight);
        values.addAll(other.values);
    }

    @Override
    public Value result() {
        return ArrayValue.of(values);
    }

    /// Makes a new list: the old one may have grown large.
    @Override
    public void clear() {
        values = new ArrayList<>();
        weight = 0;
    }

    @Override
    public Value state() {
        return new StateWriter().put(VERSION).put(result()).build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        StateReader read = in.array();
        in.end();
        CollectAccumulator restored = new CollectAccumulator(function, nested);
        try {
            while (read.hasNext()) {
                restored.add(read.value());
            }
        } catch (ScriptException e) {
            throw in.wrong("cannot be taken: " + e.getMessage());
        }
        values = restored.values;
        weight = restored.weight;
    }
}
