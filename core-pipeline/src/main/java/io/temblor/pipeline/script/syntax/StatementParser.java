package io.temblor.pipeline.script.syntax;

import java.util.List;

/// Reads what stands at the top level of a text.
final class StatementParser {
    private final Tokens tokens;
    private final Nesting nesting;
    private final ExpressionParser expressions;
    private final DeclarationParser declarations;
    private final UseParser uses;

    StatementParser(Tokens tokens) {
        this.tokens = tokens;
        this.nesting = new Nesting(tokens);
        this.expressions = new ExpressionParser(tokens, nesting);
        this.declarations = new DeclarationParser(tokens, expressions);
        this.uses = new UseParser(tokens, nesting);
    }

    /// Reads a statement and the semicolon behind it.
    ///
    /// @return whether another one follows
    boolean next(List<Statement> read, boolean module) {
        if (tokens.at(TokenKind.END_OF_TEXT) && module) {
            return false;
        }
        switch (tokens.peek().kind()) {
            case CONST -> read.add(declarations.constant());
            case FN -> read.add(declarations.function());
            case INTRINSIC -> read.add(declarations.intrinsic());
            case USE -> read.addAll(uses.use());
            default -> read.add(module ? noDeclaration() : changing());
        }
        if (!tokens.accept(TokenKind.SEMICOLON) && !tokens.at(TokenKind.END_OF_TEXT)) {
            throw tokens.unexpected("`;`");
        }
        return !tokens.at(TokenKind.END_OF_TEXT);
    }

    private Expr changing() {
        return switch (tokens.peek().kind()) {
            case DEFINE, CREATE, SELECT, DEPLOY, CONNECT -> throw ofQueries();
            default -> expressions.blocks().statement();
        };
    }

    private ParseFailure ofQueries() {
        String word = Complaints.quoted(tokens.peek().kind());
        return tokens.failure(
                ErrorCode.UNEXPECTED_TOKEN,
                "expected a statement, but found " + word + ", which belongs to pipelines",
                "to use this word as a name, put it in backticks: " + word);
    }

    private Statement noDeclaration() {
        throw switch (tokens.peek().kind()) {
            case DEFINE, CREATE, SELECT, DEPLOY, CONNECT -> ofQueries();
            case ERROR -> ParseFailure.reported();
            default ->
                tokens.failure(
                        ErrorCode.UNEXPECTED_TOKEN,
                        "a module consists of `const`, `fn` and `use` only",
                        "what is to be computed belongs into a function");
        };
    }

    /// Reads an expression up to the end of the text.
    Expr onlyExpression() {
        Expr expression = expressions.expression();
        if (!tokens.at(TokenKind.END_OF_TEXT)) {
            throw tokens.unexpected("an operator", "the end of the text");
        }
        return expression;
    }

    /// Forgets a statement that could not be read.
    void reset() {
        nesting.reset();
    }
}
