package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.IntegerValue;
import io.temblor.pipeline.script.syntax.ErrorCode;

/// Operations on whole numbers from -2^63 to 2^64 - 1. Two that are not negative are taken for unsigned ones.
final class Integers {
    private Integers() {}

    private static boolean isNatural(IntegerValue value) {
        return value.unsigned() || value.bits() >= 0;
    }

    private static boolean areNatural(IntegerValue left, IntegerValue right) {
        return isNatural(left) && isNatural(right);
    }

    static IntegerValue add(IntegerValue left, IntegerValue right) {
        long sum = left.bits() + right.bits();
        if (areNatural(left, right)) {
            if (Long.compareUnsigned(sum, left.bits()) < 0) {
                throw overflow("+");
            }
            return IntegerValue.ofUnsigned(sum);
        }
        return checkedSum(left, right, sum, "+");
    }

    /// One of both is negative.
    private static IntegerValue checkedSum(IntegerValue left, IntegerValue right, long sum, String operator) {
        checkSigned(left, operator);
        checkSigned(right, operator);
        if (((left.bits() ^ sum) & (right.bits() ^ sum)) < 0) {
            throw overflow(operator);
        }
        return new IntegerValue(sum);
    }

    static IntegerValue subtract(IntegerValue left, IntegerValue right) {
        long difference = left.bits() - right.bits();
        if (areNatural(left, right)) {
            boolean isNegative = Long.compareUnsigned(left.bits(), right.bits()) < 0;
            if (isNegative && difference >= 0) {
                throw overflow("-");
            }
            return isNegative ? new IntegerValue(difference) : IntegerValue.ofUnsigned(difference);
        }
        checkSigned(left, "-");
        checkSigned(right, "-");
        if (((left.bits() ^ right.bits()) & (left.bits() ^ difference)) < 0) {
            throw overflow("-");
        }
        return new IntegerValue(difference);
    }

    static IntegerValue multiply(IntegerValue left, IntegerValue right) {
        long product = left.bits() * right.bits();
        if (areNatural(left, right)) {
            if (Math.unsignedMultiplyHigh(left.bits(), right.bits()) != 0) {
                throw overflow("*");
            }
            return IntegerValue.ofUnsigned(product);
        }
        checkSigned(left, "*");
        checkSigned(right, "*");
        if (Math.multiplyHigh(left.bits(), right.bits()) != product >> 63) {
            throw overflow("*");
        }
        return new IntegerValue(product);
    }

    static IntegerValue remainder(IntegerValue left, IntegerValue right) {
        if (right.bits() == 0) {
            throw byZero("%");
        }
        if (areNatural(left, right)) {
            return IntegerValue.ofUnsigned(Long.remainderUnsigned(left.bits(), right.bits()));
        }
        checkSigned(left, "%");
        checkSigned(right, "%");
        return new IntegerValue(left.bits() % right.bits());
    }

    static IntegerValue negate(IntegerValue operand) {
        if (operand.unsigned() ? operand.bits() != Long.MIN_VALUE : operand.bits() == Long.MIN_VALUE) {
            throw overflow("-");
        }
        return new IntegerValue(-operand.bits());
    }

    static IntegerValue not(IntegerValue operand) {
        return isNatural(operand) ? IntegerValue.ofUnsigned(~operand.bits()) : new IntegerValue(~operand.bits());
    }

    static IntegerValue and(IntegerValue left, IntegerValue right) {
        return like(left, right, left.bits() & right.bits(), "&");
    }

    static IntegerValue xor(IntegerValue left, IntegerValue right) {
        return like(left, right, left.bits() ^ right.bits(), "^");
    }

    static IntegerValue shiftLeft(IntegerValue left, IntegerValue right) {
        return like(left, right, left.bits() << distance(right), "<<");
    }

    static IntegerValue shiftRight(IntegerValue left, IntegerValue right) {
        int distance = distance(right);
        return isNatural(left)
                ? IntegerValue.ofUnsigned(left.bits() >>> distance)
                : new IntegerValue(left.bits() >> distance);
    }

    static IntegerValue shiftRightUnsigned(IntegerValue left, IntegerValue right) {
        return like(left, right, left.bits() >>> distance(right), ">>>");
    }

    private static IntegerValue like(IntegerValue left, IntegerValue right, long bits, String operator) {
        if (areNatural(left, right)) {
            return IntegerValue.ofUnsigned(bits);
        }
        checkSigned(left, operator);
        checkSigned(right, operator);
        return new IntegerValue(bits);
    }

    private static int distance(IntegerValue right) {
        if (right.bits() < 0 || right.bits() >= Long.SIZE) {
            throw new ScriptException(
                    ErrorCode.INVALID_SHIFT,
                    "a number can be shifted by 0 to 63 bits, but not by " + Descriptions.brief(right));
        }
        return (int) right.bits();
    }

    private static void checkSigned(IntegerValue value, String operator) {
        if (value.unsigned()) {
            throw overflow(operator);
        }
    }

    private static ScriptException overflow(String operator) {
        return new ScriptException(
                ErrorCode.OVERFLOW,
                "the result of `" + operator + "` is no whole number from -2^63 to 2^64 - 1",
                "make one of both a float to calculate with floats");
    }

    static ScriptException byZero(String operator) {
        return new ScriptException(
                ErrorCode.DIVISION_BY_ZERO,
                "the right side of `" + operator + "` is 0, by which nothing can be divided");
    }
}
