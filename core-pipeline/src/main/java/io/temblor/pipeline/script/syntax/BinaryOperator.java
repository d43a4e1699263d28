package io.temblor.pipeline.script.syntax;

/// An operator between two operands.
public enum BinaryOperator {
    OR("or", 1),
    XOR("xor", 2),
    AND("and", 3),
    BIT_XOR("^", 4),
    BIT_AND("&", 5),
    EQUAL("==", 6),
    NOT_EQUAL("!=", 6),
    AT_LEAST(">=", 7),
    GREATER(">", 7),
    AT_MOST("<=", 7),
    LESS("<", 7),
    SHIFT_RIGHT(">>", 8),
    SHIFT_RIGHT_UNSIGNED(">>>", 8),
    SHIFT_LEFT("<<", 8),
    ADD("+", 9),
    SUBTRACT("-", 9),
    MULTIPLY("*", 10),
    DIVIDE("/", 10),
    REMAINDER("%", 10);

    private final String sign;
    private final int precedence;

    BinaryOperator(String sign, int precedence) {
        this.sign = sign;
        this.precedence = precedence;
    }

    /// As it is written.
    public String sign() {
        return sign;
    }

    /// How tightly it binds; the higher one binds first. All are left-associative.
    public int precedence() {
        return precedence;
    }

    /// Whether its operands are truth values, and the second one is not looked at where the first one decides.
    public boolean isLogical() {
        return this == OR || this == XOR || this == AND;
    }

    /// Whether it yields a truth value for operands of any type that it takes.
    public boolean isComparison() {
        return precedence == 6 || precedence == 7;
    }
}
