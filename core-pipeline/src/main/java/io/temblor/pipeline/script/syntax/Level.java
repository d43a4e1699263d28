package io.temblor.pipeline.script.syntax;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What statements stand in, and which of them it holds.
enum Level {
    SCRIPT("a script", EnumSet.noneOf(TokenKind.class), EnumSet.noneOf(TokenKind.class)),
    PIPELINE(
            "a pipeline",
            EnumSet.of(TokenKind.OPERATOR, TokenKind.PIPELINE, TokenKind.SCRIPT, TokenKind.WINDOW),
            EnumSet.of(TokenKind.OPERATOR, TokenKind.PIPELINE, TokenKind.SCRIPT, TokenKind.STREAM)),
    FLOW(
            "a flow",
            EnumSet.of(TokenKind.CONNECTOR, TokenKind.PIPELINE),
            EnumSet.of(TokenKind.CONNECTOR, TokenKind.PIPELINE)),
    DEPLOYMENT("a deployment", EnumSet.of(TokenKind.FLOW), EnumSet.noneOf(TokenKind.class)),
    MODULE(
            "a module",
            EnumSet.of(
                    TokenKind.CONNECTOR,
                    TokenKind.FLOW,
                    TokenKind.OPERATOR,
                    TokenKind.PIPELINE,
                    TokenKind.SCRIPT,
                    TokenKind.WINDOW),
            EnumSet.noneOf(TokenKind.class));

    private final String shown;
    private final Set<TokenKind> definable;
    private final Set<TokenKind> creatable;

    Level(String shown, Set<TokenKind> definable, Set<TokenKind> creatable) {
        this.shown = shown;
        this.definable = definable;
        this.creatable = creatable;
    }

    /// As messages call it: `a pipeline`.
    String shown() {
        return shown;
    }

    Set<TokenKind> definable() {
        return definable;
    }

    Set<TokenKind> creatable() {
        return creatable;
    }

    /// Whether a token begins a statement of pipelines, flows or deployments.
    static boolean begins(TokenKind word) {
        return switch (word) {
            case CONNECT, CREATE, DEFINE, DEPLOY, SELECT -> true;
            default -> false;
        };
    }

    /// Whether a statement may stand in it that begins with a word and another one. It is true of what begins no
    /// statement of pipelines, flows or deployments, too.
    boolean holds(TokenKind word, TokenKind second) {
        return switch (word) {
            case CONNECT -> this == FLOW;
            case CREATE -> creatable.contains(second);
            case DEFINE -> definable.contains(second);
            case DEPLOY -> this == DEPLOYMENT;
            case SELECT -> this == PIPELINE;
            default -> true;
        };
    }

    /// What holds a statement, as messages call it: `a flow or a module`; empty if nothing does.
    static String holding(TokenKind word, TokenKind second) {
        Predicate<Level> holds = level -> level.holds(word, second);
        List<String> all =
                Arrays.stream(values()).filter(holds).map(Level::shown).toList();
        return all.isEmpty() ? "" : Complaints.listed(all);
    }
}
