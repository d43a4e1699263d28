package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `patch` and `merge`.
final class PatchParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;

    PatchParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expr patch() {
        Token word = tokens.open();
        Expr target = expressions.expression();
        tokens.expect(TokenKind.OF);
        List<Patch.Operation> operations = new ArrayList<>();
        do {
            operations.add(operation());
        } while (tokens.accept(TokenKind.SEMICOLON));
        tokens.close(TokenKind.END, "`;`");
        return new Patch(target, List.copyOf(operations), tokens.from(word.start()));
    }

    Expr merge() {
        Token word = tokens.open();
        Expr target = expressions.expression();
        tokens.expect(TokenKind.OF);
        Expr with = expressions.expression();
        tokens.close(TokenKind.END, "an operator");
        return new Expr.Merge(target, with, tokens.from(word.start()));
    }

    private Patch.Operation operation() {
        int start = tokens.start();
        return switch (tokens.peek().kind()) {
            case INSERT -> withKey(Patch.Kind.INSERT, start);
            case UPSERT -> withKey(Patch.Kind.UPSERT, start);
            case UPDATE -> withKey(Patch.Kind.UPDATE, start);
            case MERGE -> withOrWithoutKey(Patch.Kind.MERGE, start);
            case DEFAULT -> withOrWithoutKey(Patch.Kind.DEFAULT, start);
            case MOVE -> toKey(Patch.Kind.MOVE, start);
            case COPY -> toKey(Patch.Kind.COPY, start);
            case ERASE -> erase(start);
            default -> throw noOperation();
        };
    }

    private ParseFailure noOperation() {
        if (tokens.at(TokenKind.END) && tokens.previous().kind() == TokenKind.SEMICOLON) {
            return tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    "expected an operation behind `;`, but found `end`",
                    "there is no `;` behind the last operation of a patch");
        }
        return tokens.unexpected(
                "`insert`", "`upsert`", "`update`", "`erase`", "`move`", "`copy`", "`merge`", "`default`");
    }

    private Patch.Operation withKey(Patch.Kind kind, int start) {
        tokens.next();
        return valued(kind, expressions.text(), start);
    }

    private Patch.Operation withOrWithoutKey(Patch.Kind kind, int start) {
        tokens.next();
        return valued(kind, tokens.at(TokenKind.ARROW) ? null : expressions.text(), start);
    }

    private Patch.Operation valued(Patch.Kind kind, @Nullable Expr key, int start) {
        tokens.expect(TokenKind.ARROW);
        Expr value = expressions.expression();
        return new Patch.Operation(kind, key, value, tokens.from(start));
    }

    private Patch.Operation toKey(Patch.Kind kind, int start) {
        tokens.next();
        Expr from = expressions.text();
        tokens.expect(TokenKind.ARROW);
        Expr to = expressions.text();
        return new Patch.Operation(kind, from, to, tokens.from(start));
    }

    private Patch.Operation erase(int start) {
        tokens.next();
        Expr key = expressions.text();
        return new Patch.Operation(Patch.Kind.ERASE, key, null, tokens.from(start));
    }
}
