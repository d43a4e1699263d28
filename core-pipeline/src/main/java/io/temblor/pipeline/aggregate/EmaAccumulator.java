package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.script.std.Faults;
import io.temblor.pipeline.state.InvalidStateException;

/// The exponential moving average of numbers: the first one; then, with each, a step of `alpha` of the way
/// to it.
///
/// What comes before merely fades, and what comes after is merely added to that. So one that is merged
/// behind another needs to know how far it lets that one fade, and what it adds.
final class EmaAccumulator implements Accumulator {
    private static final int VERSION = 1;

    private final String function;
    private boolean empty = true;
    /// The average, if nothing came before.
    private double average;
    /// What is left of an average that came before.
    private double fade = 1;
    /// What is added to that.
    private double weighted;

    EmaAccumulator(String function) {
        this.function = function;
    }

    @Override
    public void check(Value[] arguments) {
        double _ = Arguments.number(arguments[0], function, 1);
        double _ = alpha(arguments);
    }

    private double alpha(Value[] arguments) {
        double alpha = Arguments.number(arguments[1], function, 2);
        if (!(alpha > 0 && alpha <= 1)) {
            throw Faults.badArgument(function, 2, "must be greater than 0 and at most 1, but is " + alpha);
        }
        return alpha;
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        double value = Arguments.number(arguments[0], function, 1);
        double alpha = alpha(arguments);
        average = empty ? value : average + alpha * (value - average);
        weighted += alpha * (value - weighted);
        fade *= 1 - alpha;
        empty = false;
    }

    @Override
    public void merge(Accumulator after) {
        EmaAccumulator other = (EmaAccumulator) after;
        if (empty) {
            set(other);
        } else if (!other.empty) {
            average = other.fade * average + other.weighted;
            weighted = other.fade * weighted + other.weighted;
            fade *= other.fade;
        }
    }

    private void set(EmaAccumulator other) {
        empty = other.empty;
        average = other.average;
        fade = other.fade;
        weighted = other.weighted;
    }

    @Override
    public Value result() {
        return empty ? Value.NULL : new FloatValue(average);
    }

    @Override
    public void clear() {
        set(new EmaAccumulator(function));
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION);
        return (empty ? out : out.put(average).put(fade).put(weighted)).build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        EmaAccumulator read = new EmaAccumulator(function);
        if (in.hasNext()) {
            read.empty = false;
            read.average = in.number();
            read.fade = in.number();
            read.weighted = in.number();
        }
        in.end();
        set(read);
    }
}
