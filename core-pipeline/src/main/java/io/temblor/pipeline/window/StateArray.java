package io.temblor.pipeline.window;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.AccumulatorSet;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.ArrayList;
import java.util.List;

/// Puts the parts of a state into an array, from which they are read in the same order.
final class StateArray {
    private final List<Value> parts = new ArrayList<>();

    StateArray add(Value part) {
        parts.add(part);
        return this;
    }

    StateArray add(long part) {
        return add(new IntegerValue(part));
    }

    StateArray add(boolean part) {
        return add(BoolValue.of(part));
    }

    StateArray add(AccumulatorSet accumulators) {
        List<Value> states = new ArrayList<>();
        for (int i = 0; i < accumulators.size(); i++) {
            states.add(accumulators.get(i).state());
        }
        return add(ArrayValue.of(states));
    }

    ArrayValue build() {
        return ArrayValue.of(parts);
    }

    /// Reads what has so many parts.
    static Reader read(Value state, int parts) throws InvalidStateException {
        if (state instanceof ArrayValue array && array.size() == parts) {
            return new Reader(array);
        }
        throw new InvalidStateException("expected an array of " + parts + " parts, found " + described(state));
    }

    /// Reads what has so many parts, or a multiple of that.
    static Reader readAll(Value state, int parts) throws InvalidStateException {
        if (state instanceof ArrayValue array && array.size() % parts == 0) {
            return new Reader(array);
        }
        throw new InvalidStateException(
                "expected an array of a multiple of " + parts + " parts, found " + described(state));
    }

    private static String described(Value found) {
        return found instanceof ArrayValue array ? "an array of " + array.size() : "a value of type " + found.type();
    }

    /// Takes one part after the other out of a state.
    static final class Reader {
        private final ArrayValue parts;
        private int next;

        private Reader(ArrayValue parts) {
            this.parts = parts;
        }

        boolean hasMore() {
            return next < parts.size();
        }

        Value value() throws InvalidStateException {
            if (!hasMore()) {
                throw new InvalidStateException("the state ends too early, after " + next + " parts");
            }
            return parts.get(next++);
        }

        long number() throws InvalidStateException {
            Value part = value();
            if (part instanceof IntegerValue number && !number.unsigned()) {
                return number.bits();
            }
            throw wrong("an integer", part);
        }

        /// A number that is not negative.
        long count() throws InvalidStateException {
            long number = number();
            if (number < 0) {
                throw new InvalidStateException(
                        "expected a number that is not negative as part " + next + " of the state, found " + number);
            }
            return number;
        }

        /// A point in time, or [Watermarks#NONE].
        long time() throws InvalidStateException {
            long time = number();
            if (time != Watermarks.NONE && (time < -WindowClock.LATEST || time > WindowClock.LATEST)) {
                throw new InvalidStateException(
                        "expected a time in nanoseconds since 1970 as part " + next + " of the state, found " + time);
            }
            return time;
        }

        String text() throws InvalidStateException {
            Value part = value();
            if (part instanceof StringValue text) {
                return text.value();
            }
            throw wrong("a string", part);
        }

        boolean bool() throws InvalidStateException {
            Value part = value();
            if (part instanceof BoolValue bool) {
                return bool.value();
            }
            throw wrong("a bool", part);
        }

        /// Restores as many accumulators as the state has.
        void accumulators(AccumulatorSet into) throws InvalidStateException {
            Value part = value();
            if (!(part instanceof ArrayValue states) || states.size() != into.size()) {
                throw wrong("the states of " + into.size() + " aggregate functions", part);
            }
            for (int i = 0; i < into.size(); i++) {
                into.get(i).restore(states.get(i));
            }
        }

        private InvalidStateException wrong(String expected, Value found) {
            return new InvalidStateException(
                    "expected " + expected + " as part " + next + " of the state, found " + described(found));
        }
    }
}
