package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Arithmetic;
import io.temblor.pipeline.script.runtime.Bits;
import io.temblor.pipeline.script.runtime.Constant;
import io.temblor.pipeline.script.runtime.Equality;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.Order;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.Span;
import io.temblor.pipeline.script.syntax.UnaryOperator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;

/// Writes operators. A comparison of a field of the event with a constant looks at the field where it stands.
final class OperatorCode {
    private final MethodCode code;

    OperatorCode(MethodCode code) {
        this.code = code;
    }

    Kind leave(Node.Binary binary) {
        BinaryOperator operator = binary.operator();
        if (operator.isLogical()) {
            logic(binary);
            return Kind.BOOL;
        }
        if (operator.isComparison()) {
            compare(operator, binary.left(), binary.right(), binary);
            return Kind.BOOL;
        }
        code.expressions().value(binary.left());
        code.expressions().value(binary.right());
        code.at(binary.span()).call(owner(operator), name(operator), Value.class, Value.class);
        return Kind.VALUE;
    }

    private void logic(Node.Binary binary) {
        String sign = binary.operator().sign();
        CodeBuilder builder = code.builder();
        code.expressions().operand(binary.left(), sign);
        if (binary.operator() == BinaryOperator.XOR) {
            code.expressions().operand(binary.right(), sign);
            builder.ixor();
            return;
        }
        Label decided = builder.newLabel();
        builder.dup();
        if (binary.operator() == BinaryOperator.AND) {
            builder.ifeq(decided);
        } else {
            builder.ifne(decided);
        }
        builder.pop();
        code.expressions().operand(binary.right(), sign);
        builder.labelBinding(decided);
    }

    /// Leaves the result of a comparison.
    void compare(BinaryOperator operator, Node left, Node right, Node whole) {
        if (right instanceof Node.Constant(Value value, var _)) {
            Kind kind = code.expressions().leave(left);
            if (kind == Kind.NODE) {
                compareNode(operator, value, whole.span());
                return;
            }
            toValue(kind);
            code.value(value);
        } else if (left instanceof Node.Constant(Value value, var _)) {
            Kind kind = code.expressions().leave(right);
            if (kind == Kind.NODE) {
                compareWithNode(operator, value, whole.span());
                return;
            }
            toValue(kind);
            code.value(value).builder().swap();
        } else {
            code.expressions().value(left);
            code.expressions().value(right);
        }
        code.at(whole.span());
        compareValues(operator);
    }

    private void toValue(Kind kind) {
        switch (kind) {
            case TREE -> code.call(Trees.class, "value", Object.class);
            case BOOL -> code.call(BoolValue.class, "of", boolean.class);
            case VALUE, NODE -> {}
        }
    }

    /// Compares the node on the stack with a constant.
    void compareNode(BinaryOperator operator, Value value, Span whole) {
        compareNode(operator, nodeTest(operator), value, whole);
    }

    /// Compares a constant with the node on the stack.
    private void compareWithNode(BinaryOperator operator, Value value, Span whole) {
        compareNode(operator, isEquality(operator) ? "isEqual" : name(operator), value, whole);
    }

    private void compareNode(BinaryOperator operator, String test, Value value, Span whole) {
        int node = code.storeInt();
        code.at(whole);
        code.load(code.unit().prepared(value), Constant.class).frame().builder().iload(node);
        code.call(Constant.class, test, Frame.class, int.class);
        if (operator == BinaryOperator.NOT_EQUAL) {
            not();
        }
    }

    private static boolean isEquality(BinaryOperator operator) {
        return operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    }

    private static String nodeTest(BinaryOperator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> "isEqual";
            case LESS -> "isAbove";
            case AT_MOST -> "isAtLeast";
            case GREATER -> "isBelow";
            case AT_LEAST -> "isAtMost";
            default -> throw new IllegalStateException(operator + " is no comparison");
        };
    }

    /// Compares the two values on the stack.
    void compareValues(BinaryOperator operator) {
        switch (operator) {
            case EQUAL -> code.call(Equality.class, "areEqual", Value.class, Value.class);
            case NOT_EQUAL -> {
                code.call(Equality.class, "areEqual", Value.class, Value.class);
                not();
            }
            default -> code.call(Order.class, name(operator), Value.class, Value.class);
        }
    }

    private void not() {
        code.number(1).builder().ixor();
    }

    private static Class<?> owner(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> Arithmetic.class;
            case BIT_AND, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> Bits.class;
            default -> throw new IllegalStateException(operator + " yields a truth value");
        };
    }

    private static String name(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case DIVIDE -> "divide";
            case REMAINDER -> "remainder";
            case BIT_AND -> "and";
            case BIT_XOR -> "xor";
            case SHIFT_LEFT -> "shiftLeft";
            case SHIFT_RIGHT -> "shiftRight";
            case SHIFT_RIGHT_UNSIGNED -> "shiftRightUnsigned";
            case LESS -> "less";
            case AT_MOST -> "atMost";
            case GREATER -> "greater";
            case AT_LEAST -> "atLeast";
            case EQUAL, NOT_EQUAL, AND, OR, XOR -> throw new IllegalStateException(operator + " has code of its own");
        };
    }

    Kind leave(Node.Unary unary) {
        if (unary.operator() == UnaryOperator.NOT) {
            code.expressions().operand(unary.operand(), "not");
            not();
            return Kind.BOOL;
        }
        code.expressions().value(unary.operand());
        code.at(unary.span());
        switch (unary.operator()) {
            case PLUS -> code.call(Arithmetic.class, "plus", Value.class);
            case MINUS -> code.call(Arithmetic.class, "negate", Value.class);
            case BIT_NOT -> code.call(Bits.class, "not", Value.class);
            case NOT -> throw new IllegalStateException("not has code of its own");
        }
        return Kind.VALUE;
    }
}
