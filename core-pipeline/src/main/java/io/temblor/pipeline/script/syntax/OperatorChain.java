package io.temblor.pipeline.script.syntax;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Operands with operators between them, of which those that bind more tightly are joined first. Holds what cannot be
/// joined yet: no more operators than there are levels of precedence.
final class OperatorChain {
    private static final Map<TokenKind, BinaryOperator> OPERATORS = new EnumMap<>(TokenKind.class);
    private static final int LEVELS = 10;

    static {
        for (BinaryOperator operator : BinaryOperator.values()) {
            for (TokenKind kind : TokenKind.values()) {
                if (kind.written().equals(operator.sign())) {
                    OPERATORS.put(kind, operator);
                }
            }
        }
    }

    private final Tokens tokens;
    private final Nesting nesting;
    private final @Nullable Expr[] operands = new Expr[LEVELS + 1];
    private final int[] starts = new int[LEVELS + 1];
    private final int[] heights = new int[LEVELS + 1];
    private final BinaryOperator[] operators = new BinaryOperator[LEVELS];

    private int count;

    OperatorChain(Tokens tokens, Nesting nesting) {
        this.tokens = tokens;
        this.nesting = nesting;
    }

    /// The operator that a token is, if it is one.
    static @Nullable BinaryOperator operator(TokenKind kind) {
        return OPERATORS.get(kind);
    }

    /// Adds an operand that ends where the next token begins.
    ///
    /// @param start where it began, with its parentheses
    void add(Expr operand, int start) {
        operands[count] = operand;
        starts[count] = start;
        heights[count] = nesting.takeHeight();
    }

    /// Adds an operator, which is the next token.
    void add(BinaryOperator operator) {
        join(operator.precedence());
        operators[count++] = operator;
    }

    /// Joins everything.
    Expr join() {
        join(0);
        nesting.atLeast(heights[0]);
        return Objects.requireNonNull(operands[0]);
    }

    private void join(int precedence) {
        while (count > 0 && operators[count - 1].precedence() >= precedence) {
            count--;
            Expr left = Objects.requireNonNull(operands[count]);
            Expr right = Objects.requireNonNull(operands[count + 1]);
            operands[count] = new Expr.Binary(operators[count], left, right, tokens.from(starts[count]));
            heights[count] = Math.max(heights[count], heights[count + 1]) + 1;
            nesting.check(heights[count]);
        }
    }
}
