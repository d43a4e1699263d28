package io.temblor.pipeline.script.syntax;

import java.util.List;

/// Reads `create` and `deploy`.
final class CreationParser {
    private final Tokens tokens;
    private final PathParser paths;
    private final SettingParser settings;

    CreationParser(Tokens tokens, PathParser paths, SettingParser settings) {
        this.tokens = tokens;
        this.paths = paths;
        this.settings = settings;
    }

    /// Something that a level holds.
    Create create(Level level) {
        TokenKind kind = tokens.peek(1).kind();
        if (!level.creatable().contains(kind)) {
            throw uncreatable(level);
        }
        Token word = tokens.next();
        tokens.next();
        Name name = tokens.name("a name for the " + kind.written());
        if (kind == TokenKind.STREAM) {
            return new Create.Stream(name, tokens.from(word.start()));
        }
        QualifiedName definition = definition(name);
        List<Setting> values = settings();
        Span span = tokens.from(word.start());
        return switch (kind) {
            case OPERATOR -> new Create.Operator(name, definition, values, span);
            case SCRIPT -> new Create.Script(name, definition, values, span);
            case PIPELINE -> new Create.Pipeline(name, definition, values, span);
            default -> new Create.Connector(name, definition, values, span);
        };
    }

    private ParseFailure uncreatable(Level level) {
        TokenKind kind = tokens.peek(1).kind();
        if (!Level.holding(TokenKind.CREATE, kind).isEmpty()
                || level.creatable().isEmpty()) {
            return Misplacements.of(tokens, level);
        }
        tokens.next();
        String[] expected = level.creatable().stream().map(Complaints::quoted).toArray(String[]::new);
        return switch (kind) {
            case WINDOW ->
                tokens.unexpectedBut(
                        "a window is used where it is defined, without `create`: `select … from in[NAME]`", expected);
            case FLOW -> tokens.unexpectedBut("a flow is run by `deploy flow NAME`", expected);
            default -> tokens.unexpected(expected);
        };
    }

    Deploy deploy() {
        Token word = tokens.next();
        tokens.expect(TokenKind.FLOW);
        Name name = tokens.name("a name for the flow");
        QualifiedName definition = definition(name);
        List<Setting> values = settings();
        return new Deploy(name, definition, values, word.doc(), tokens.from(word.start()));
    }

    private List<Setting> settings() {
        List<Setting> values = settings.closedSettings();
        if (tokens.at(TokenKind.NAME) && tokens.previous().kind() != TokenKind.END) {
            throw tokens.unexpected("`;`", "`from`", "`with`");
        }
        return values;
    }

    private QualifiedName definition(Name name) {
        return tokens.accept(TokenKind.FROM) ? paths.qualified() : new QualifiedName(List.of(), name, name.span());
    }
}
