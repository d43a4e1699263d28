package io.temblor.pipeline.script.syntax;

/// An operator before an operand.
public enum UnaryOperator {
    PLUS("+"),
    MINUS("-"),
    NOT("not"),
    BIT_NOT("!");

    private final String sign;

    UnaryOperator(String sign) {
        this.sign = sign;
    }

    /// As it is written.
    public String sign() {
        return sign;
    }
}
