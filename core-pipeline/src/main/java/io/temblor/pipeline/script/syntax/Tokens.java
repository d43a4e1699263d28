package io.temblor.pipeline.script.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The tokens of a text, of which the next one is looked at, and the blocks and brackets that are open before it.
final class Tokens {
    private final Source source;
    private final List<Token> tokens;
    private final Deque<Token> open = new ArrayDeque<>();
    private final Complaints complaints;

    private int index;

    /// @param tokens the last one is the end of the text
    Tokens(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
        this.complaints = new Complaints(this);
    }

    Token peek() {
        return tokens.get(index);
    }

    /// The token some places behind the next one.
    Token peek(int ahead) {
        return tokens.get(Math.min(index + ahead, tokens.size() - 1));
    }

    /// The token with a number, or the end of the text behind it.
    Token get(int number) {
        return tokens.get(Math.min(number, tokens.size() - 1));
    }

    /// The token before the next one, or the next one if it is the first.
    Token previous() {
        return tokens.get(Math.max(index - 1, 0));
    }

    boolean at(TokenKind kind) {
        return tokens.get(index).kind() == kind;
    }

    /// Takes the next token. The end of the text remains.
    Token next() {
        Token token = tokens.get(index);
        if (index < tokens.size() - 1) {
            index++;
        }
        return token;
    }

    /// Takes the next token if it is of a kind.
    boolean accept(TokenKind kind) {
        if (at(kind)) {
            next();
            return true;
        }
        return false;
    }

    /// Takes the next token, which must be of a kind.
    Token expect(TokenKind kind) {
        if (at(kind)) {
            return next();
        }
        throw unexpected(Complaints.quoted(kind));
    }

    /// Takes a name. `default` is one wherever it has no meaning of its own.
    Name name() {
        return name("a name");
    }

    /// Takes a name, which messages call as it is said here.
    Name name(String expected) {
        if (!at(TokenKind.NAME) && !at(TokenKind.DEFAULT)) {
            throw unexpected(expected);
        }
        Token token = next();
        String text =
                token.kind() == TokenKind.NAME ? token.text() : token.kind().written();
        return new Name(text, span(token));
    }

    /// Takes a token that opens a block or a bracket.
    Token open() {
        Token token = next();
        open.push(token);
        return token;
    }

    /// Takes the token that closes what has been opened last.
    ///
    /// @param others what else could stand here
    void close(TokenKind kind, String... others) {
        if (!accept(kind)) {
            throw complaints.unclosed(open.element(), kind, others);
        }
        open.pop();
    }

    /// What is open and has been opened last; there must be one.
    Token innermost() {
        return open.element();
    }

    /// How many blocks and brackets are open.
    int opened() {
        return open.size();
    }

    /// Forgets all that is open but the first ones.
    void closeTo(int count) {
        while (open.size() > count) {
            open.pop();
        }
    }

    boolean isAnythingOpen() {
        return !open.isEmpty();
    }

    /// That what has been opened last is not closed.
    String lacksInnermost() {
        return complaints.lacks(open.element());
    }

    /// Where the next token begins.
    int start() {
        return peek().start();
    }

    /// Where the last token that was taken ends.
    int end() {
        return index == 0 ? 0 : tokens.get(index - 1).end();
    }

    /// From an offset to the end of the last token that was taken.
    Span from(int start) {
        return new Span(source, start, end());
    }

    Span span(Token token) {
        return new Span(source, token.start(), token.end());
    }

    /// The characters of a token.
    String written(Token token) {
        return source.text().substring(token.start(), token.end());
    }

    /// The failure to find here what is expected: what it is, in the words of the user.
    ParseFailure unexpected(String... expected) {
        return complaints.unexpected(expected);
    }

    /// The same, with a hint that is known; empty if none is.
    ParseFailure unexpectedBut(String hint, String... expected) {
        return complaints.unexpectedBut(hint, expected);
    }

    /// The failure that what has been opened last is not closed here.
    ///
    /// @param others what else could stand here
    ParseFailure unclosed(TokenKind closer, String... others) {
        return complaints.unclosed(open.element(), closer, others);
    }

    /// The failure that something is wrong with the next token.
    ParseFailure failure(ErrorCode code, String message, String hint) {
        return complaints.failure(code, message, hint);
    }

    /// How many tokens have been taken.
    int index() {
        return index;
    }

    /// Goes to a token.
    void moveTo(int target) {
        index = target;
    }

    /// Goes to the end of the text.
    void moveToEnd() {
        index = tokens.size() - 1;
    }
}
