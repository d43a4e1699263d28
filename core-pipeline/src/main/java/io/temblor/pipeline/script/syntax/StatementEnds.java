package io.temblor.pipeline.script.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the end of a statement that is wrong by the blocks and brackets that it opens and closes. Where some are not
/// closed, words that begin a statement tell what has ended before them.
final class StatementEnds {
    private final Tokens tokens;
    private final Deque<TokenKind> open = new ArrayDeque<>();

    private boolean withOpens;

    StatementEnds(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The index of the semicolon behind a statement, of the word that ends those around it, or of the end of the text.
    ///
    /// @param first  the index of its first token
    /// @param failed the index of the token at which it is wrong
    int find(int first, int failed, Set<TokenKind> closers) {
        open.clear();
        withOpens = false;
        int index = first;
        while (kind(index) != TokenKind.END_OF_TEXT) {
            if (closers.contains(kind(index))) {
                closeBrackets();
                if (index >= failed && open.isEmpty()) {
                    return index;
                }
            }
            step(index);
            if (index >= failed && kind(index) == TokenKind.SEMICOLON && open.isEmpty()) {
                return index;
            }
            index++;
        }
        return index;
    }

    private TokenKind kind(int index) {
        return tokens.get(index).kind();
    }

    private void step(int index) {
        TokenKind kind = kind(index);
        switch (kind) {
            case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, FIELDS_OPEN, ELEMENTS_OPEN, TUPLE_OPEN -> open.push(kind);
            case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE -> closeBracket();
            case MATCH, FOR, PATCH -> open.push(kind);
            case FN -> openUnless(index > 0 && kind(index - 1) == TokenKind.INTRINSIC, kind);
            case MERGE -> openUnless(isOperation(index), kind);
            case DEFINE -> define(kind(index + 1));
            case CREATE, DEPLOY -> withOpens = true;
            case WITH -> {
                openUnless(!withOpens, kind);
                withOpens = false;
            }
            case END -> {
                closeBrackets();
                open.poll();
            }
            case SEMICOLON -> semicolon(index + 1);
            default -> {}
        }
    }

    private void openUnless(boolean opensNothing, TokenKind kind) {
        if (!opensNothing) {
            open.push(kind);
        }
    }

    private void define(TokenKind what) {
        switch (what) {
            case WINDOW, SCRIPT, PIPELINE, FLOW -> open.push(what);
            default -> withOpens = true;
        }
    }

    /// Whether `merge` is an operation of a patch.
    private boolean isOperation(int index) {
        TokenKind next = kind(index + 1);
        return next == TokenKind.ARROW || next == TokenKind.QUOTE_OPEN;
    }

    private void closeBracket() {
        if (isBracket(open.peek())) {
            open.pop();
        }
    }

    private void closeBrackets() {
        while (isBracket(open.peek())) {
            open.pop();
        }
    }

    private static boolean isBracket(@Nullable TokenKind kind) {
        return kind != null
                && switch (kind) {
                    case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN, FIELDS_OPEN, ELEMENTS_OPEN, TUPLE_OPEN -> true;
                    default -> false;
                };
    }

    /// Closes what cannot be open before the token behind a semicolon.
    private void semicolon(int next) {
        closeBrackets();
        withOpens = false;
        TokenKind word = kind(next);
        while (!open.isEmpty() && !mayHold(open.element(), word, next)) {
            open.pop();
        }
    }

    private boolean mayHold(TokenKind opener, TokenKind word, int index) {
        return switch (word) {
            case CONST, FN, INTRINSIC, USE ->
                switch (opener) {
                    case WINDOW, SCRIPT, PIPELINE, FLOW -> true;
                    default -> false;
                };
            case CONNECT, CREATE, DEFINE, DEPLOY, SELECT ->
                switch (opener) {
                    case PIPELINE -> Level.PIPELINE.holds(word, kind(index + 1));
                    case FLOW -> Level.FLOW.holds(word, kind(index + 1));
                    default -> false;
                };
            default -> true;
        };
    }
}
