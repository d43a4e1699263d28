package io.temblor.pipeline.script.syntax;

import java.util.EnumSet;
import java.util.Set;

/// Takes note of what is wrong with a statement, and finds its end.
final class Recovery {
    /// What may begin a statement because of an error before: somebody who reads on at the wrong place stumbles over
    /// them.
    private static final Set<TokenKind> CONSEQUENCES = EnumSet.of(
            TokenKind.ARROW,
            TokenKind.BRACE_CLOSE,
            TokenKind.BRACKET_CLOSE,
            TokenKind.CASE,
            TokenKind.COMMA,
            TokenKind.END,
            TokenKind.INTO,
            TokenKind.OF,
            TokenKind.PAREN_CLOSE,
            TokenKind.WHEN);

    private final Tokens tokens;
    private final Problems problems;
    private final StatementEnds ends;

    private boolean failedBefore;

    Recovery(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.ends = new StatementEnds(tokens);
    }

    /// Reports a failure.
    ///
    /// @param first   the index of the first token of the statement
    /// @param closers the words that end what it stands in
    /// @return whether it makes sense to read on
    boolean report(ParseFailure failure, int first, Set<TokenKind> closers) {
        Diagnostic diagnostic = failure.diagnostic();
        if (diagnostic != null) {
            if (failedBefore && isConsequence(first, closers)) {
                return false;
            }
            problems.add(diagnostic);
        }
        failedBefore = true;
        return !problems.isFull();
    }

    private boolean isConsequence(int first, Set<TokenKind> closers) {
        TokenKind found = tokens.peek().kind();
        if (found == TokenKind.END_OF_TEXT) {
            return true;
        }
        boolean stumbled = tokens.index() == first || found == TokenKind.END;
        return stumbled && CONSEQUENCES.contains(found) && !closers.contains(found);
    }

    /// Goes to the semicolon behind a statement that failed here, to the word that ends those around it, or to the end
    /// of the text.
    ///
    /// @param first the index of the first token of the statement
    void toEndOf(int first, Set<TokenKind> closers) {
        if (!tokens.at(TokenKind.END_OF_TEXT)) {
            tokens.moveTo(ends.find(first, tokens.index(), closers));
        }
    }
}
