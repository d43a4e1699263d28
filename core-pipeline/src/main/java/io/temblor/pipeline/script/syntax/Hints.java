package io.temblor.pipeline.script.syntax;

import io.temblor.config.NearMiss;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Guesses what was meant by a token that cannot stand where it does.
final class Hints {
    private static final List<String> BEGINNINGS =
            List.of("match", "patch", "merge", "const", "use", "let", "emit", "drop", "for", "fn", "present", "absent");

    private final Tokens tokens;
    private final Complaints complaints;

    Hints(Tokens tokens, Complaints complaints) {
        this.tokens = tokens;
        this.complaints = complaints;
    }

    /// What would be right, or an empty text if nobody knows.
    ///
    /// @param expected what could stand here, as the message says it
    String of(Token found, String... expected) {
        boolean name = expected[0].contains("name");
        return switch (found.kind()) {
            case EXTRACTOR_ARGUMENT -> "`|` is not an operator: it encloses the argument of an extractor";
            case QUOTE_OPEN, NUMBER ->
                name && tokens.previous().kind() == TokenKind.DOT
                        ? "a name with special characters stands in backticks"
                        : general(found, expected);
            case CONST, FN, INTRINSIC, USE -> name ? quoteIt(found) : declaration(found, expected);
            default -> {
                boolean meantAsName = name || expected[0].equals("an expression") && isNeedless(found.kind());
                yield meantAsName && found.kind().isWord() ? quoteIt(found) : general(found, expected);
            }
        };
    }

    private static String quoteIt(Token word) {
        return "to use this word as a name, put it in backticks: " + Complaints.quoted(word.kind());
    }

    /// Whether a word has no business among expressions.
    private static boolean isNeedless(TokenKind word) {
        return switch (word) {
            case AND, AS, CASE, END, INTO, OF, OR, WHEN, WITH, XOR -> false;
            default -> true;
        };
    }

    private String declaration(Token found, String... expected) {
        if (tokens.isAnythingOpen()) {
            return complaints.lacks(tokens.innermost());
        }
        String semicolon = missingSemicolon(found, expected);
        return semicolon.isEmpty()
                ? Complaints.quoted(found.kind()) + " can only begin a statement of a script or a module"
                : semicolon;
    }

    private String general(Token found, String... expected) {
        return expected[0].equals("a text")
                ? "a text stands in double quotes, such as `\"name\"`"
                : misspelt(found, expected)
                        .map(word -> "did you mean `" + word + "`?")
                        .orElse(missingSemicolon(found, expected));
    }

    private String missingSemicolon(Token found, String... expected) {
        return expected[0].equals("`;`") && !sameLine(found)
                ? "perhaps line " + tokens.span(tokens.previous()).line() + " lacks a `;` at its end"
                : "";
    }

    /// The word that was meant by a name here, or by the one before: behind a name there is little that can follow.
    private Optional<String> misspelt(Token found, String... expected) {
        List<String> words = Arrays.stream(expected)
                .filter(word -> word.startsWith("`") && Character.isLetter(word.charAt(1)))
                .map(word -> word.substring(1, word.length() - 1).split(" ", 2)[0])
                .toList();
        Optional<String> near = near(found, words);
        return near.isPresent() || !sameLine(found) || isGiven() ? near : near(tokens.previous(), BEGINNINGS);
    }

    /// Whether the word before can only be a name that somebody chose.
    private boolean isGiven() {
        return switch (tokens.get(Math.max(tokens.index() - 2, 0)).kind()) {
            case ARGS, CONNECTOR, FLOW, FROM, INTO, OPERATOR, PIPELINE, SCRIPT, SLASH, STREAM, WINDOW -> true;
            default -> false;
        };
    }

    private boolean sameLine(Token found) {
        return tokens.span(tokens.previous()).line() == tokens.span(found).line();
    }

    private static Optional<String> near(Token token, List<String> words) {
        return token.kind() == TokenKind.NAME ? NearMiss.of(token.text(), words) : Optional.empty();
    }
}
