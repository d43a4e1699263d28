package io.temblor.pipeline.script.syntax;

/// What may stand in a block, such as the body of a `case`.
enum Block {
    /// Statements, also those that change something, with semicolons between them.
    CHANGING(TokenKind.SEMICOLON, TokenKind.COMMA),
    /// Expressions that change nothing, with commas between them.
    PURE(TokenKind.COMMA, TokenKind.SEMICOLON);

    private final TokenKind separator;
    private final TokenKind mistaken;

    Block(TokenKind separator, TokenKind mistaken) {
        this.separator = separator;
        this.mistaken = mistaken;
    }

    /// What stands between two of them.
    TokenKind separator() {
        return separator;
    }

    /// What stands between those of the other kind.
    TokenKind mistaken() {
        return mistaken;
    }
}
