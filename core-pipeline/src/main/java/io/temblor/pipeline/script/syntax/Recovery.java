package io.temblor.pipeline.script.syntax;

import java.util.EnumSet;
import java.util.Set;

/// Finds the next statement behind one that is wrong, if it is certain where it begins.
final class Recovery {
    /// What may stand here because of an error before: somebody who reads on at the wrong place stumbles over them.
    private static final Set<TokenKind> CONSEQUENCES = EnumSet.of(
            TokenKind.ARROW,
            TokenKind.BRACE_CLOSE,
            TokenKind.BRACKET_CLOSE,
            TokenKind.CASE,
            TokenKind.COMMA,
            TokenKind.END,
            TokenKind.END_OF_TEXT,
            TokenKind.INTO,
            TokenKind.OF,
            TokenKind.PAREN_CLOSE,
            TokenKind.WHEN);

    private final Tokens tokens;
    private final Problems problems;

    private boolean failedBefore;

    Recovery(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /// Reports a failure, and goes to the statement that follows.
    ///
    /// @param first the index of the first token of the statement that failed
    /// @return whether a statement follows
    boolean from(ParseFailure failure, int first) {
        Diagnostic diagnostic = failure.diagnostic();
        if (diagnostic != null) {
            if (failedBefore && CONSEQUENCES.contains(tokens.peek().kind())) {
                return false;
            }
            problems.add(diagnostic);
        }
        failedBefore = true;
        int next = nextStatement(first, tokens.index());
        tokens.moveTo(next);
        return !problems.isFull() && !tokens.at(TokenKind.END_OF_TEXT);
    }

    private int nextStatement(int first, int failed) {
        int open = 0;
        int index = first;
        while (tokens.get(index).kind() != TokenKind.END_OF_TEXT) {
            open = Math.max(0, open + opens(index));
            if (tokens.get(index).kind() == TokenKind.SEMICOLON
                    && index >= failed
                    && (open == 0 || declares(index + 1))) {
                return index + 1;
            }
            index++;
        }
        return index;
    }

    private boolean declares(int index) {
        return switch (tokens.get(index).kind()) {
            case CONST, FN, INTRINSIC, USE -> true;
            default -> false;
        };
    }

    /// How many blocks and brackets a token opens, or -1 if it closes one.
    private int opens(int index) {
        return switch (tokens.get(index).kind()) {
            case MATCH, FOR, PATCH, PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, FIELDS_OPEN, ELEMENTS_OPEN, TUPLE_OPEN -> 1;
            case FN -> index > 0 && tokens.get(index - 1).kind() == TokenKind.INTRINSIC ? 0 : 1;
            case MERGE -> isOperation(index) ? 0 : 1;
            case END, PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE -> -1;
            default -> 0;
        };
    }

    /// Whether `merge` is an operation of a patch.
    private boolean isOperation(int index) {
        TokenKind next = tokens.get(index + 1).kind();
        return next == TokenKind.ARROW || next == TokenKind.QUOTE_OPEN;
    }
}
