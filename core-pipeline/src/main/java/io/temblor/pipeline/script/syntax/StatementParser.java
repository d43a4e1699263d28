package io.temblor.pipeline.script.syntax;

import java.util.List;

/// Reads statements of scripts, and declarations, which may stand anywhere.
final class StatementParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final DeclarationParser declarations;
    private final UseParser uses;

    StatementParser(Tokens tokens, Nesting nesting) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens, nesting);
        this.declarations = new DeclarationParser(tokens, expressions);
        this.uses = new UseParser(tokens, nesting);
    }

    ExpressionParser expressions() {
        return expressions;
    }

    void ofScript(List<Statement> read) {
        switch (tokens.peek().kind()) {
            case CONST, FN, INTRINSIC, USE -> declaration(read);
            case DEFINE, CREATE, SELECT, DEPLOY, CONNECT -> throw ofQueries();
            default -> read.add(expressions.blocks().statement());
        }
    }

    private ParseFailure ofQueries() {
        String word = Complaints.quoted(tokens.peek().kind());
        return tokens.failure(
                ErrorCode.UNEXPECTED_TOKEN,
                "expected a statement, but found " + word + ", which belongs to pipelines",
                "to use this word as a name, put it in backticks: " + word);
    }

    /// Constants, functions, and modules to use.
    void declaration(List<? super Declaration> read) {
        switch (tokens.peek().kind()) {
            case CONST -> read.add(declarations.constant());
            case FN -> read.add(declarations.function());
            case INTRINSIC -> read.add(declarations.intrinsic());
            default -> read.addAll(uses.use());
        }
    }

    /// Reads an expression up to the end of the text.
    Expr onlyExpression() {
        Expr expression = expressions.expression();
        if (!tokens.at(TokenKind.END_OF_TEXT)) {
            throw tokens.unexpected("an operator", "the end of the text");
        }
        return expression;
    }
}
