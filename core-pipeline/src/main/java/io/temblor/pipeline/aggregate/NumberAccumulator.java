package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.std.Arguments;

/// An accumulator of a function that, if it is called with one argument, wants to know only what number that is.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Numbers of a document need not become values.
public abstract class NumberAccumulator implements Accumulator {
    private final String function;

    NumberAccumulator(String function) {
        this.function = function;
    }

    /// The name of the function.
    final String function() {
        return function;
    }

    /// Takes the only argument of one event, any number.
    public abstract void add(double number);

    @Override
    public void check(Value[] arguments) {
        double _ = number(arguments);
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        add(number(arguments));
    }

    /// The number that the first argument is.
    double number(Value[] arguments) {
        return Arguments.number(arguments[0], function, 1);
    }
}
