package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;

/// Turns arguments into what the parameters of an [Intrinsic] are declared as. `function` is its name as messages
/// say it, `number` the place of the argument, counted from 1.
///
/// **Threading.** Any thread.
///
/// **Failure.** [io.temblor.pipeline.script.runtime.ScriptException] with `bad-argument` if the argument is of
/// another type.
public final class Arguments {
    private Arguments() {}

    public static ArrayValue array(Value value, String function, int number) {
        if (value instanceof ArrayValue array) {
            return array;
        }
        throw Faults.badType(function, number, "an array", value);
    }

    public static RecordValue record(Value value, String function, int number) {
        if (value instanceof RecordValue fields) {
            return fields;
        }
        throw Faults.badType(function, number, "a record", value);
    }

    public static StringValue string(Value value, String function, int number) {
        if (value instanceof StringValue text) {
            return text;
        }
        throw Faults.badType(function, number, "a string", value);
    }

    public static String text(Value value, String function, int number) {
        return string(value, function, number).value();
    }

    public static BytesValue bytes(Value value, String function, int number) {
        if (value instanceof BytesValue bytes) {
            return bytes;
        }
        throw Faults.badType(function, number, "bytes", value);
    }

    public static IntegerValue integer(Value value, String function, int number) {
        if (value instanceof IntegerValue integer) {
            return integer;
        }
        throw Faults.badType(function, number, "an integer", value);
    }

    /// A whole number of at most 2^63 - 1.
    public static long whole(Value value, String function, int number) {
        IntegerValue integer = integer(value, function, number);
        if (integer.unsigned()) {
            throw Faults.badArgument(
                    function, number, "must be an integer of at most " + Long.MAX_VALUE + ", but is " + integer);
        }
        return integer.bits();
    }

    /// Any number; an integer that a float cannot hold is rounded.
    public static double number(Value value, String function, int number) {
        return switch (value) {
            case IntegerValue integer -> integer.doubleValue();
            case FloatValue real -> real.value();
            default -> throw Faults.badType(function, number, "a number", value);
        };
    }

    public static boolean bool(Value value, String function, int number) {
        if (value instanceof BoolValue bool) {
            return bool.value();
        }
        throw Faults.badType(function, number, "a bool", value);
    }
}
