package io.temblor.pipeline.script.syntax;

import org.jspecify.annotations.Nullable;

/// Reads `connect`.
final class ConnectParser {
    private final Tokens tokens;

    ConnectParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Connect connect() {
        Token word = tokens.next();
        Connect.End from = end();
        tokens.expect(TokenKind.TO);
        int start = tokens.index();
        Connect.End to = end();
        if (from.kind() == Connect.Kind.CONNECTOR && to.kind() == Connect.Kind.CONNECTOR) {
            tokens.moveTo(start + 1);
            throw tokens.unexpectedBut("between two connectors stands a pipeline", "`pipeline`");
        }
        return new Connect(from, to, tokens.from(word.start()));
    }

    private Connect.End end() {
        Token first = slash();
        Connect.Kind kind = switch (tokens.peek().kind()) {
            case CONNECTOR -> Connect.Kind.CONNECTOR;
            case PIPELINE -> Connect.Kind.PIPELINE;
            default -> throw tokens.unexpected("`connector`", "`pipeline`");
        };
        tokens.next();
        slash();
        Name name = tokens.name("the name of a " + (kind == Connect.Kind.CONNECTOR ? "connector" : "pipeline"));
        @Nullable Name port = tokens.accept(TokenKind.SLASH) ? tokens.name("the name of a port") : null;
        return new Connect.End(kind, name, port, tokens.from(first.start()));
    }

    private Token slash() {
        if (!tokens.at(TokenKind.SLASH)) {
            throw tokens.unexpectedBut(
                    "what is connected is written `/connector/NAME` or `/pipeline/NAME`, and `/PORT` behind it", "`/`");
        }
        return tokens.next();
    }
}
