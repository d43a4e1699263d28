package io.temblor.pipeline.script.syntax;

import io.temblor.config.NearMiss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Says what is wrong with the next token.
final class Complaints {
    private static final String HINT_OF_NAMES = "to use this word as a name, put it in backticks: ";
    private static final List<String> BEGINNINGS =
            List.of("match", "patch", "merge", "const", "use", "let", "emit", "drop", "for", "fn", "present", "absent");

    private final Tokens tokens;

    Complaints(Tokens tokens) {
        this.tokens = tokens;
    }

    /// A word or a sign as messages show it.
    static String quoted(TokenKind kind) {
        return kind == TokenKind.INTERPOLATION_CLOSE ? "`}`" : "`" + kind.written() + "`";
    }

    /// Something else stands here than what is expected.
    ParseFailure unexpected(String... expected) {
        Token found = tokens.peek();
        String all = listed(Arrays.asList(expected));
        return switch (found.kind()) {
            case ERROR -> ParseFailure.reported();
            case END_OF_TEXT ->
                failure(
                        ErrorCode.UNEXPECTED_TOKEN,
                        "expected " + all + ", but the text ends here",
                        tokens.isAnythingOpen() ? lacks(tokens.innermost()) : "");
            case CONST, FN, INTRINSIC, USE ->
                declaration(found, "expected " + all + ", but found " + quoted(found.kind()));
            default ->
                failure(
                        ErrorCode.UNEXPECTED_TOKEN,
                        "expected " + all + ", but found " + shown(found),
                        hint(found, expected));
        };
    }

    /// Something is open, but what stands here neither closes it nor goes on with it.
    ParseFailure unclosed(Token opened, TokenKind closer, String... others) {
        Token found = tokens.peek();
        return switch (found.kind()) {
            case END_OF_TEXT -> failure(ErrorCode.UNEXPECTED_TOKEN, lacks(opened), "");
            case END, PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE, SHIFT_RIGHT, INTERPOLATION_CLOSE, CONST, FN, USE ->
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

    private ParseFailure declaration(Token found, String message) {
        String hint = tokens.isAnythingOpen()
                ? lacks(tokens.innermost())
                : quoted(found.kind()) + " can only begin a statement of a script or a module";
        return failure(ErrorCode.UNEXPECTED_TOKEN, message, hint);
    }

    private String lacks(Token opened) {
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

    private String hint(Token found, String... expected) {
        if (found.kind().isWord() && (expected[0].contains("name") || isNeedless(found.kind(), expected[0]))) {
            return HINT_OF_NAMES + quoted(found.kind());
        }
        if (found.kind() == TokenKind.QUOTE_OPEN && expected[0].contains("name")) {
            return "a name with special characters stands in backticks, not in quotes";
        }
        if (expected[0].equals("a text") && found.kind() != TokenKind.TEXT) {
            return "a text stands in double quotes, such as `\"name\"`";
        }
        if (found.kind() == TokenKind.EXTRACTOR_ARGUMENT) {
            return "`|` is not an operator: it encloses the argument of an extractor";
        }
        return misspelt(found, expected)
                .map(word -> "did you mean " + word + "?")
                .orElse(expected[0].equals("`;`") ? missingSemicolon(found) : "");
    }

    private String missingSemicolon(Token found) {
        int line = tokens.span(tokens.previous()).line();
        return line < tokens.span(found).line() ? "perhaps line " + line + " lacks a `;` at its end" : "";
    }

    /// Whether a word has no business among expressions, so that it was meant to be a name.
    private static boolean isNeedless(TokenKind word, String expected) {
        return expected.equals("an expression")
                && switch (word) {
                    case AND, AS, CASE, END, INTO, OF, OR, WHEN, WITH, XOR -> false;
                    default -> true;
                };
    }

    /// What was meant by a name here, or by the one before: a script may go on behind a name in few ways.
    private Optional<String> misspelt(Token found, String... expected) {
        List<String> candidates = Arrays.stream(expected)
                .filter(word -> word.startsWith("`") && Character.isLetter(word.charAt(1)))
                .map(word -> word.substring(1, word.length() - 1))
                .toList();
        Optional<String> near = near(found, candidates);
        return near.isPresent() ? near : near(tokens.previous(), BEGINNINGS);
    }

    private static Optional<String> near(Token token, List<String> candidates) {
        return token.kind() == TokenKind.NAME
                ? NearMiss.of(token.text(), candidates).map(word -> "`" + word + "`")
                : Optional.empty();
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
        if (written.length() > 40) {
            written = written.substring(0, 37) + "…";
        }
        return written.startsWith("`") ? written : "`" + written + "`";
    }

    private static String listed(List<String> expected) {
        if (expected.size() == 1) {
            return expected.getFirst();
        }
        return String.join(", ", expected.subList(0, expected.size() - 1)) + " or " + expected.getLast();
    }
}
