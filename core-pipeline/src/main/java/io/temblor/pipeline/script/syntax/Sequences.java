package io.temblor.pipeline.script.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads statements with semicolons between them, and goes on behind those that are wrong.
final class Sequences {
    private final Tokens tokens;
    private final Nesting nesting;
    private final Recovery recovery;
    private final Deque<Level> levels = new ArrayDeque<>();

    Sequences(Tokens tokens, Nesting nesting, Recovery recovery) {
        this.tokens = tokens;
        this.nesting = nesting;
        this.recovery = recovery;
    }

    /// At least one statement, up to the end of the text.
    <S> List<S> all(Level level, Consumer<List<S>> statement) {
        return read(level, Set.of(TokenKind.END_OF_TEXT), statement);
    }

    /// At least one statement, up to a word that ends them and is not taken. What they stand in is open.
    ///
    /// @param statement reads one and adds what it yields
    <S> List<S> within(Level level, Set<TokenKind> closers, Consumer<List<S>> statement) {
        int outer = nesting.enterBlock();
        List<S> read = read(level, closers, statement);
        if (!isAtAny(closers)) {
            throw ParseFailure.reported();
        }
        nesting.leave(outer);
        return read;
    }

    private <S> List<S> read(Level level, Set<TokenKind> closers, Consumer<List<S>> statement) {
        List<S> read = new ArrayList<>();
        int opened = tokens.opened();
        int depth = nesting.depth();
        levels.push(level);
        boolean goesOn = true;
        while (goesOn) {
            int first = tokens.index();
            try {
                refuseEnd(closers);
                refuseForeign(level);
                statement.accept(read);
                goesOn = takeSemicolon(first, level, closers);
            } catch (ParseFailure e) {
                tokens.closeTo(opened);
                nesting.backTo(depth);
                goesOn = resume(e, first, level, closers);
            }
        }
        levels.pop();
        return List.copyOf(read);
    }

    private boolean isAtAny(Set<TokenKind> kinds) {
        return kinds.contains(tokens.peek().kind());
    }

    private void refuseEnd(Set<TokenKind> closers) {
        if (tokens.at(TokenKind.END_OF_TEXT) && !closers.contains(TokenKind.END_OF_TEXT)) {
            throw tokens.unclosed(TokenKind.END);
        }
    }

    /// A statement that cannot stand here, but in what lies around: something lacks its end.
    private void refuseForeign(Level level) {
        if (isForeign(tokens.index(), level)) {
            throw Misplacements.unclosed(tokens, level);
        }
    }

    private boolean isForeign(int index, Level level) {
        TokenKind word = tokens.get(index).kind();
        return Level.begins(word)
                && !level.holds(word, tokens.get(index + 1).kind())
                && levels.stream()
                        .anyMatch(each -> each.holds(word, tokens.get(index + 1).kind()));
    }

    /// @param first the index of the first token of the statement before
    /// @return whether another statement follows
    private boolean takeSemicolon(int first, Level level, Set<TokenKind> closers) {
        if (tokens.accept(TokenKind.SEMICOLON)) {
            return !isAtAny(closers);
        }
        if (isAtAny(closers)) {
            return false;
        }
        ParseFailure failure = lacksSemicolon(closers);
        TokenKind word = tokens.peek().kind();
        if (Level.begins(word)
                && level.holds(word, tokens.peek(1).kind())
                && recovery.report(failure, first, closers)) {
            return true;
        }
        throw failure;
    }

    private ParseFailure lacksSemicolon(Set<TokenKind> closers) {
        if (closers.contains(TokenKind.END_OF_TEXT)) {
            return tokens.unexpected("`;`");
        }
        return tokens.at(TokenKind.END_OF_TEXT) ? tokens.unclosed(TokenKind.END) : tokens.unexpected("`;`", "`end`");
    }

    /// @return whether another statement follows
    private boolean resume(ParseFailure failure, int first, Level level, Set<TokenKind> closers) {
        boolean foreign = isForeign(tokens.index(), level) && tokens.index() == first;
        if (!recovery.report(failure, first, closers)) {
            tokens.moveToEnd();
            return false;
        }
        if (foreign && tokens.previous().kind() == TokenKind.SEMICOLON) {
            tokens.moveTo(first - 1);
            return false;
        }
        recovery.toEndOf(first, closers);
        if (!tokens.at(TokenKind.SEMICOLON) || isForeign(tokens.index() + 1, level)) {
            return false;
        }
        tokens.next();
        return !isAtAny(closers) && !tokens.at(TokenKind.END_OF_TEXT);
    }
}
