package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads constants and functions.
final class DeclarationParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final BlockParser blocks;

    DeclarationParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.blocks = expressions.blocks();
    }

    Declaration constant() {
        Token word = tokens.next();
        Name name = tokens.name();
        tokens.expect(TokenKind.ASSIGN);
        Expr value = expressions.expression();
        return new Declaration.Const(name, value, word.doc(), tokens.from(word.start()));
    }

    private record Signature(Name name, List<Name> parameters, boolean variadic) {}

    Declaration intrinsic() {
        Token word = tokens.next();
        tokens.expect(TokenKind.FN);
        Signature signature = signature();
        tokens.expect(TokenKind.AS);
        QualifiedName target = expressions.paths().qualified();
        return declared(signature, new Declaration.Body.Intrinsic(target), word);
    }

    Declaration function() {
        Token word = tokens.open();
        Signature signature = signature();
        if (tokens.accept(TokenKind.WITH)) {
            return declared(signature, block(), word);
        }
        if (!tokens.at(TokenKind.OF)) {
            throw tokens.unexpected("`with`", "`of`");
        }
        if (signature.variadic()) {
            throw tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    "a function with `...` cannot have cases",
                    "write `with` and match `args` in it");
        }
        tokens.next();
        return declared(signature, cases(), word);
    }

    private Declaration declared(Signature signature, Declaration.Body body, Token word) {
        return new Declaration.Function(
                signature.name(),
                signature.parameters(),
                signature.variadic(),
                body,
                word.doc(),
                tokens.from(word.start()));
    }

    private Signature signature() {
        Name name = tokens.name("the name of a function");
        if (!tokens.at(TokenKind.PAREN_OPEN)) {
            throw tokens.unexpected("`(`");
        }
        tokens.open();
        List<Name> parameters = new ArrayList<>();
        boolean variadic = false;
        if (!tokens.at(TokenKind.PAREN_CLOSE)) {
            do {
                variadic = tokens.accept(TokenKind.ELLIPSIS);
                if (!variadic) {
                    parameters.add(tokens.name("the name of a parameter"));
                }
            } while (!variadic && tokens.accept(TokenKind.COMMA));
        }
        if (variadic) {
            tokens.close(TokenKind.PAREN_CLOSE);
        } else {
            tokens.close(TokenKind.PAREN_CLOSE, "`,`");
        }
        return new Signature(name, List.copyOf(parameters), variadic);
    }

    private Declaration.Body block() {
        List<Expr> body = new ArrayList<>();
        do {
            body.add(blocks.statement());
        } while (tokens.accept(TokenKind.SEMICOLON) && !tokens.at(TokenKind.END));
        tokens.close(TokenKind.END, "`;`");
        return new Declaration.Body.Block(List.copyOf(body));
    }

    private Declaration.Body cases() {
        List<Match.Clause> clauses = new ArrayList<>();
        while (!isDefault()) {
            clauses.add(clause());
        }
        clauses.add(defaultClause());
        if (tokens.at(TokenKind.CASE)) {
            throw tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    "expected `;` or `end`, but found `case`",
                    "`case _` is the last case of a function");
        }
        blocks.closeCases(Block.CHANGING);
        return new Declaration.Body.Cases(List.copyOf(clauses));
    }

    private boolean isDefault() {
        if (tokens.at(TokenKind.END)) {
            throw tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    "expected `case`, but found `end`",
                    "the last case of a function is one for all other arguments: `case _ =>`");
        }
        return tokens.at(TokenKind.CASE) && tokens.peek(1).kind() == TokenKind.ANYTHING;
    }

    private Match.Clause clause() {
        Token word = blocks.expectCase();
        Pattern pattern = blocks.patterns().parameters();
        Expr guard = blocks.guard();
        List<Expr> body = blocks.body(Block.CHANGING);
        return new Match.Clause(pattern, guard, body, tokens.from(word.start()));
    }

    private Match.Clause defaultClause() {
        Token word = tokens.next();
        Pattern pattern = new Pattern.Anything(tokens.span(tokens.next()));
        if (!tokens.at(TokenKind.ARROW)) {
            throw tokens.unexpected("`=>`");
        }
        List<Expr> body = blocks.body(Block.CHANGING);
        return new Match.Clause(pattern, null, body, tokens.from(word.start()));
    }
}
