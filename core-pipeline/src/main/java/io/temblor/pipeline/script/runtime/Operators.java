package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.UnaryOperator;

/// Operators by their sign, for whoever does not know which one when the code is written.
public final class Operators {
    private Operators() {}

    /// What an operator yields; `and`, `or` and `xor` look at both sides.
    public static Value apply(BinaryOperator operator, Value left, Value right) {
        return switch (operator) {
            case OR -> BoolValue.of(Truth.operand(left, "or") | Truth.operand(right, "or"));
            case XOR -> BoolValue.of(Truth.operand(left, "xor") ^ Truth.operand(right, "xor"));
            case AND -> BoolValue.of(Truth.operand(left, "and") & Truth.operand(right, "and"));
            case BIT_XOR -> Bits.xor(left, right);
            case BIT_AND -> Bits.and(left, right);
            case EQUAL -> BoolValue.of(Equality.areEqual(left, right));
            case NOT_EQUAL -> BoolValue.of(!Equality.areEqual(left, right));
            case AT_LEAST -> BoolValue.of(Order.atLeast(left, right));
            case GREATER -> BoolValue.of(Order.greater(left, right));
            case AT_MOST -> BoolValue.of(Order.atMost(left, right));
            case LESS -> BoolValue.of(Order.less(left, right));
            case SHIFT_RIGHT -> Bits.shiftRight(left, right);
            case SHIFT_RIGHT_UNSIGNED -> Bits.shiftRightUnsigned(left, right);
            case SHIFT_LEFT -> Bits.shiftLeft(left, right);
            case ADD -> Arithmetic.add(left, right);
            case SUBTRACT -> Arithmetic.subtract(left, right);
            case MULTIPLY -> Arithmetic.multiply(left, right);
            case DIVIDE -> Arithmetic.divide(left, right);
            case REMAINDER -> Arithmetic.remainder(left, right);
        };
    }

    public static Value apply(UnaryOperator operator, Value operand) {
        return switch (operator) {
            case PLUS -> Arithmetic.plus(operand);
            case MINUS -> Arithmetic.negate(operand);
            case NOT -> BoolValue.of(!Truth.operand(operand, "not"));
            case BIT_NOT -> Bits.not(operand);
        };
    }
}
