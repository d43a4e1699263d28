package io.temblor.pipeline.script.syntax;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads scripts within definitions.
final class BodyParser {
    private static final Set<TokenKind> CLOSERS = EnumSet.of(TokenKind.END, TokenKind.SCRIPT);

    private final Tokens tokens;
    private final Sequences sequences;
    private final StatementParser statements;

    BodyParser(Tokens tokens, Sequences sequences, StatementParser statements) {
        this.tokens = tokens;
        this.sequences = sequences;
        this.statements = statements;
    }

    /// What stands up to an `end` or a `script`, which is not taken.
    Definition.Body body() {
        int start = tokens.start();
        List<Statement> read = sequences.within(Level.SCRIPT, CLOSERS, statements::ofScript);
        Span span = read.isEmpty()
                ? tokens.from(start)
                : read.getFirst().span().to(read.getLast().span());
        return new Definition.Body(read, span);
    }
}
