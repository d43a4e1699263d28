package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;

/// `& ^ << >> >>> !` on whole numbers, and those of them that truth values have.
public final class Bits {
    private Bits() {}

    public static Value and(Value left, Value right) {
        if (left instanceof BoolValue a && right instanceof BoolValue b) {
            return BoolValue.of(a.value() && b.value());
        }
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.and(a, b);
        }
        throw Arithmetic.undefined("&", left, right);
    }

    public static Value xor(Value left, Value right) {
        if (left instanceof BoolValue a && right instanceof BoolValue b) {
            return BoolValue.of(a.value() != b.value());
        }
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.xor(a, b);
        }
        throw Arithmetic.undefined("^", left, right);
    }

    public static Value shiftLeft(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.shiftLeft(a, b);
        }
        throw Arithmetic.undefined("<<", left, right);
    }

    public static Value shiftRight(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.shiftRight(a, b);
        }
        throw Arithmetic.undefined(">>", left, right);
    }

    public static Value shiftRightUnsigned(Value left, Value right) {
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integers.shiftRightUnsigned(a, b);
        }
        throw Arithmetic.undefined(">>>", left, right);
    }

    public static Value not(Value operand) {
        return switch (operand) {
            case BoolValue bool -> BoolValue.of(!bool.value());
            case IntegerValue number -> Integers.not(number);
            default -> throw Arithmetic.undefined("!", operand);
        };
    }
}
