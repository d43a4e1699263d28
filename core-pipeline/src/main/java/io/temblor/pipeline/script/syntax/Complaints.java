package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Says what is wrong with the next token.
final class Complaints {
    private static final int LONGEST_SHOWN = 40;

    private final Tokens tokens;
    private final Hints hints;

    Complaints(Tokens tokens) {
        this.tokens = tokens;
        this.hints = new Hints(tokens, this);
    }

    /// A word or a sign as messages show it.
    static String quoted(TokenKind kind) {
        return kind == TokenKind.INTERPOLATION_CLOSE ? "`}`" : "`" + kind.written() + "`";
    }

    /// Something else stands here than what is expected.
    ParseFailure unexpected(String... expected) {
        Token found = tokens.peek();
        return switch (found.kind()) {
            case ERROR -> ParseFailure.reported();
            case END_OF_TEXT -> unexpectedBut(tokens.isAnythingOpen() ? lacks(tokens.innermost()) : "", expected);
            default -> unexpectedBut(hints.of(found, expected), expected);
        };
    }

    /// Something else stands here than what is expected, and what would be right is known.
    ///
    /// @param hint empty if it is not known
    ParseFailure unexpectedBut(String hint, String... expected) {
        Token found = tokens.peek();
        String what = found.kind() == TokenKind.END_OF_TEXT ? "the text ends here" : "found " + shown(found);
        return failure(
                ErrorCode.UNEXPECTED_TOKEN, "expected " + listed(Arrays.asList(expected)) + ", but " + what, hint);
    }

    /// Something is open, but what stands here neither closes it nor goes on with it.
    ParseFailure unclosed(Token opened, TokenKind closer, String... others) {
        Token found = tokens.peek();
        return switch (found.kind()) {
            case END_OF_TEXT -> failure(ErrorCode.UNEXPECTED_TOKEN, lacks(opened), "");
            case END,
                    PAREN_CLOSE,
                    BRACKET_CLOSE,
                    BRACE_CLOSE,
                    SHIFT_RIGHT,
                    INTERPOLATION_CLOSE,
                    CONST,
                    FN,
                    USE,
                    CONNECT,
                    CREATE,
                    DEFINE,
                    DEPLOY,
                    SELECT ->
                failure(ErrorCode.UNEXPECTED_TOKEN, lacks(opened) + " before " + quotedAsWritten(found), "");
            default -> {
                List<String> expected = new ArrayList<>(Arrays.asList(others));
                expected.add(quoted(closer));
                yield unexpected(expected.toArray(new String[0]));
            }
        };
    }

    /// Something is wrong with the next token.
    ///
    /// @param hint empty if there is none
    ParseFailure failure(ErrorCode code, String message, String hint) {
        Diagnostic diagnostic = Diagnostic.error(code, tokens.span(tokens.peek()), message);
        return ParseFailure.of(hint.isEmpty() ? diagnostic : diagnostic.hint(hint));
    }

    /// What is missing of what has been opened.
    String lacks(Token opened) {
        return "the `" + tokens.written(opened).strip() + "` in line "
                + tokens.span(opened).line() + " lacks its " + quoted(closerOf(opened.kind()));
    }

    private static TokenKind closerOf(TokenKind opener) {
        return switch (opener) {
            case PAREN_OPEN, TUPLE_OPEN -> TokenKind.PAREN_CLOSE;
            case BRACKET_OPEN, ELEMENTS_OPEN -> TokenKind.BRACKET_CLOSE;
            case BRACE_OPEN, FIELDS_OPEN, INTERPOLATION_OPEN -> TokenKind.BRACE_CLOSE;
            case SHIFT_LEFT -> TokenKind.SHIFT_RIGHT;
            default -> TokenKind.END;
        };
    }

    private String shown(Token token) {
        return switch (token.kind()) {
            case QUOTE_OPEN, QUOTE_CLOSE, TEXT -> "a text";
            case INTERPOLATION_CLOSE -> "the end of the interpolation";
            case EXTRACTOR_ARGUMENT -> "`|`";
            default -> quotedAsWritten(token);
        };
    }

    private String quotedAsWritten(Token token) {
        String written = tokens.written(token);
        if (written.length() > LONGEST_SHOWN) {
            written = written.substring(0, written.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
        }
        return written.startsWith("`") ? written : "`" + written + "`";
    }

    /// As a sentence says it: `a, b or c`.
    static String listed(List<String> expected) {
        if (expected.size() == 1) {
            return expected.getFirst();
        }
        return String.join(", ", expected.subList(0, expected.size() - 1)) + " or " + expected.getLast();
    }
}
