package io.temblor.pipeline.script.syntax;

import io.temblor.config.NearMiss;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says why a statement cannot stand where it does.
final class Misplacements {
    private static final List<String> WORDS =
            List.of("select", "define", "create", "connect", "deploy", "const", "use", "fn");

    private Misplacements() {}

    /// What begins here cannot stand in a level, but in what lies around it.
    static ParseFailure unclosed(Tokens tokens, Level level) {
        return refused(tokens, level, "perhaps " + tokens.lacksInnermost());
    }

    /// What begins here cannot stand in a level.
    static ParseFailure of(Tokens tokens, Level level) {
        TokenKind word = tokens.peek().kind();
        if (word == TokenKind.ERROR) {
            return ParseFailure.reported();
        }
        TokenKind second = tokens.peek(1).kind();
        String holding = Level.begins(word) ? Level.holding(word, second) : "";
        return holding.isEmpty() ? noStatement(tokens, level) : refused(tokens, level, "it belongs into " + holding);
    }

    private static ParseFailure refused(Tokens tokens, Level level, String hint) {
        TokenKind word = tokens.peek().kind();
        boolean two = word == TokenKind.DEFINE || word == TokenKind.CREATE;
        String shown = two ? word.written() + " " + tokens.peek(1).kind().written() : word.written();
        return tokens.failure(ErrorCode.UNEXPECTED_TOKEN, "`" + shown + "` cannot stand in " + level.shown(), hint);
    }

    private static ParseFailure noStatement(Tokens tokens, Level level) {
        return tokens.unexpectedBut(hint(tokens, level), "a statement of " + level.shown());
    }

    private static String hint(Tokens tokens, Level level) {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> meant(token.text(), level).orElse("");
            case DIRECTIVE ->
                level == Level.PIPELINE || level == Level.DEPLOYMENT
                        ? "directives stand before all statements"
                        : "directives stand in pipelines, behind `pipeline`";
            case SEMICOLON -> "one `;` stands between two statements";
            case END, END_OF_TEXT -> "";
            default ->
                level == Level.PIPELINE
                        ? "what is to be computed stands behind `select`, or in a script"
                        : "what is to be computed stands in a pipeline";
        };
    }

    private static Optional<String> meant(String name, Level level) {
        String small = name.toLowerCase(Locale.ROOT);
        Optional<String> habit = level == Level.PIPELINE ? SqlHabits.statement(small) : Optional.empty();
        if (habit.isPresent()) {
            return habit;
        }
        return WORDS.contains(small)
                ? Optional.of("words of the language are written in small letters: `" + small + "`")
                : NearMiss.of(name, WORDS).map(word -> "did you mean `" + word + "`?");
    }
}
