package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a text has been read, and the tokens and problems that were found in it.
final class Scanner {
    private static final int MOST_TOKENS = 1_000_000;

    private final Source source;
    private final String text;
    private final Dialect dialect;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private final DocComments docs = new DocComments();

    private int position;
    private boolean statementBegan;

    Scanner(Source source, Dialect dialect, Problems problems) {
        this.source = source;
        this.dialect = dialect;
        this.text = source.text();
        this.problems = problems;
    }

    Dialect dialect() {
        return dialect;
    }

    String text() {
        return text;
    }

    int position() {
        return position;
    }

    void moveTo(int offset) {
        position = offset;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /// The character at the position and some places further on, or NUL behind the end.
    char peek(int ahead) {
        int at = position + ahead;
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean startsWith(String what) {
        return text.startsWith(what, position);
    }

    /// Goes behind a token and keeps it.
    void emit(TokenKind kind, int start, int end, @Nullable Object content) {
        if (tokens.size() >= MOST_TOKENS) {
            throw ParseFailure.of(Diagnostic.error(
                    ErrorCode.TOO_LARGE,
                    span(start, end),
                    String.format(
                            Locale.ROOT, "a script may have at most %,d words, signs and literals", MOST_TOKENS)));
        }
        position = end;
        statementBegan |= begins(kind);
        Token token = new Token(kind, start, end, content);
        tokens.add(docs.isEmpty() ? token : docs.attach(token, this));
    }

    /// Whether a token belongs to a statement, and not to a directive before all of them.
    private boolean begins(TokenKind kind) {
        return Level.begins(kind)
                || switch (kind) {
                    case CONST, FN, INTRINSIC, SEMICOLON, USE -> true;
                    default -> tokens.isEmpty() ? kind != TokenKind.DIRECTIVE : false;
                };
    }

    /// Keeps a doc comment for the token that follows.
    void doc(int start, int end) {
        docs.add(text, start, end, !statementBegan);
        position = end;
    }

    void report(Diagnostic diagnostic) {
        problems.add(diagnostic);
    }

    void report(ErrorCode code, int start, int end, String message, String hint) {
        problems.add(Diagnostic.error(code, span(start, end), message).hint(hint));
    }

    Span span(int start, int end) {
        return new Span(source, start, end);
    }

    /// How many tokens there are.
    int count() {
        return tokens.size();
    }

    Token last() {
        return tokens.getLast();
    }

    /// Forgets all tokens but the first ones.
    void cutBackTo(int count) {
        tokens.subList(count, tokens.size()).clear();
    }

    /// The tokens; the last one is the end of the text.
    List<Token> tokens() {
        return tokens;
    }

    /// The doc comment of the whole text.
    Optional<String> moduleDoc() {
        return docs.moduleDoc();
    }
}
