package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.script.std.Faults;
import io.temblor.pipeline.state.InvalidStateException;

/// The most frequent values. How many, the first event says for all.
final class TopKAccumulator implements Accumulator {
    private static final int VERSION = 1;
    private static final int MOST = 1000;
    private static final int COUNTERS_PER_VALUE = 8;
    private static final int FEWEST_COUNTERS = 128;
    private static final long MOST_UNITS = 4096;

    private final String function;
    /// Zero before the first event.
    private int wanted;
    private SpaceSaving counters = new SpaceSaving(FEWEST_COUNTERS);

    TopKAccumulator(String function) {
        this.function = function;
    }

    @Override
    public void check(Value[] arguments) {
        long _ = ValueHash.of(arguments[0], MOST_UNITS);
        if (wanted == 0) {
            int _ = wanted(arguments[1]);
        }
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        long hash = ValueHash.of(arguments[0], MOST_UNITS);
        if (wanted == 0) {
            configure(wanted(arguments[1]));
        }
        counters.add(arguments[0], hash);
    }

    private int wanted(Value argument) {
        long number = Arguments.whole(argument, function, 2);
        if (number < 1 || number > MOST) {
            throw Faults.badArgument(function, 2, "must be from 1 to " + MOST + ", but is " + number);
        }
        return (int) number;
    }

    private void configure(int number) {
        wanted = number;
        counters = new SpaceSaving(Math.max(COUNTERS_PER_VALUE * number, FEWEST_COUNTERS));
    }

    @Override
    public void merge(Accumulator after) {
        TopKAccumulator other = (TopKAccumulator) after;
        if (other.wanted == 0) {
            return;
        }
        if (wanted == 0) {
            configure(other.wanted);
        }
        counters.merge(other.counters);
    }

    @Override
    public Value result() {
        return ArrayValue.of(counters.top(wanted).map(TopKAccumulator::shown).toList());
    }

    private static Value shown(Counter counter) {
        return RecordValue.builder()
                .put("value", counter.value)
                .put("count", counter.count)
                .put("error", counter.error)
                .build();
    }

    @Override
    public void clear() {
        wanted = 0;
        counters = new SpaceSaving(FEWEST_COUNTERS);
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION);
        if (wanted > 0) {
            counters.write(out.put(wanted));
        }
        return out.build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        TopKAccumulator read = new TopKAccumulator(function);
        try {
            if (in.hasNext()) {
                read.configure(read.wanted(in.value()));
                read.counters.read(in, MOST_UNITS);
            }
        } catch (ScriptException e) {
            throw in.wrong("cannot be taken: " + e.getMessage());
        }
        wanted = read.wanted;
        counters = read.counters;
    }
}
