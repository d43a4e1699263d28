package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `match` and `for`, and the statements in their cases.
final class BlockParser {
    private final Tokens tokens;
    private final Nesting nesting;
    private final ExpressionParser expressions;
    private final PatternParser patterns;

    BlockParser(Tokens tokens, Nesting nesting, ExpressionParser expressions) {
        this.tokens = tokens;
        this.nesting = nesting;
        this.expressions = expressions;
        this.patterns = new PatternParser(tokens, nesting, expressions);
    }

    PatternParser patterns() {
        return patterns;
    }

    /// A statement that is not a declaration.
    Expr statement() {
        int outer = nesting.enter();
        Expr statement = switch (tokens.peek().kind()) {
            case MATCH -> match(Block.CHANGING);
            case FOR -> loop(Block.CHANGING);
            case LET -> let();
            case EMIT -> emit();
            case DROP -> new Expr.Drop(tokens.span(tokens.next()));
            default -> expressions.operation();
        };
        nesting.leave(outer);
        return statement;
    }

    private Expr let() {
        Token word = tokens.next();
        Path target = expressions.paths().path();
        tokens.expect(TokenKind.ASSIGN);
        Expr value = statement();
        return new Expr.Let(target, value, tokens.from(word.start()));
    }

    private Expr emit() {
        Token word = tokens.next();
        boolean hasValue = ExpressionParser.mayBeginWith(tokens.peek().kind());
        @Nullable Expr value = hasValue ? expressions.expression() : null;
        @Nullable Expr port = tokens.accept(TokenKind.ARROW) ? expressions.text() : null;
        return new Expr.Emit(value, port, tokens.from(word.start()));
    }

    /// A `match`.
    ///
    /// @param block what may stand in its cases
    Expr match(Block block) {
        Token word = tokens.open();
        Expr target = expressions.expression();
        tokens.expect(TokenKind.OF);
        List<Match.Clause> clauses = new ArrayList<>();
        do {
            clauses.add(clause(block));
        } while (tokens.at(TokenKind.CASE));
        closeCases(block);
        return new Match(target, List.copyOf(clauses), tokens.from(word.start()));
    }

    private Match.Clause clause(Block block) {
        Token word = expectCase();
        Pattern pattern = patterns.pattern();
        @Nullable Expr guard = guard();
        List<Expr> body = body(block);
        return new Match.Clause(pattern, guard, body, tokens.from(word.start()));
    }

    /// The word that begins a case.
    Token expectCase() {
        if (tokens.at(TokenKind.DEFAULT)) {
            throw tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    "expected `case`, but found `default`",
                    "the case for anything else is written `case _ =>`");
        }
        return tokens.expect(TokenKind.CASE);
    }

    /// A `for`.
    ///
    /// @param block what may stand in its cases
    Expr loop(Block block) {
        Token word = tokens.open();
        Expr target = expressions.expression();
        tokens.expect(TokenKind.OF);
        List<For.Case> cases = new ArrayList<>();
        do {
            cases.add(loopCase(block));
        } while (tokens.at(TokenKind.CASE));
        @Nullable Expr initial = null;
        @Nullable BinaryOperator fold = null;
        if (tokens.accept(TokenKind.INTO)) {
            initial = expressions.expression();
            fold = tokens.accept(TokenKind.USE) ? fold() : null;
            tokens.close(TokenKind.END, "`use`");
        } else {
            closeCases(block);
        }
        return new For(target, List.copyOf(cases), initial, fold, tokens.from(word.start()));
    }

    private For.Case loopCase(Block block) {
        Token word = expectCase();
        tokens.expect(TokenKind.PAREN_OPEN);
        Name key = tokens.name("a name for the key");
        tokens.expect(TokenKind.COMMA);
        Name value = tokens.name("a name for the value");
        tokens.expect(TokenKind.PAREN_CLOSE);
        @Nullable Expr guard = guard();
        List<Expr> body = body(block);
        return new For.Case(key, value, guard, body, tokens.from(word.start()));
    }

    private BinaryOperator fold() {
        @Nullable BinaryOperator operator = OperatorChain.operator(tokens.peek().kind());
        if (operator == null || operator.isComparison()) {
            throw tokens.unexpected("an operator that folds, such as `+` or `and`");
        }
        tokens.next();
        return operator;
    }

    /// The condition behind `when`, or null if there is none.
    @Nullable
    Expr guard() {
        return tokens.accept(TokenKind.WHEN) ? expressions.expression() : null;
    }

    /// What stands behind the arrow of a case.
    List<Expr> body(Block block) {
        if (!tokens.at(TokenKind.ARROW)) {
            throw tokens.unexpected("`when`", "`=>`");
        }
        tokens.next();
        List<Expr> body = new ArrayList<>();
        do {
            body.add(effect(block));
        } while (tokens.accept(block.separator()));
        return List.copyOf(body);
    }

    private Expr effect(Block block) {
        boolean behindSeparator = tokens.previous().kind() == block.separator();
        if (behindSeparator && (tokens.at(TokenKind.CASE) || tokens.at(TokenKind.END))) {
            String separator = Complaints.quoted(block.separator());
            throw tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    "expected an expression behind " + separator + ", but found "
                            + Complaints.quoted(tokens.peek().kind()),
                    "there is no " + separator + " behind the last expression of a case");
        }
        return block == Block.CHANGING ? statement() : expressions.expression();
    }

    /// The end of the cases.
    void closeCases(Block block) {
        if (tokens.at(block.mistaken())) {
            String where = block == Block.PURE ? "within an expression" : "in a statement";
            throw tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    "expected `case` or `end`, but found " + Complaints.quoted(block.mistaken()),
                    "in a case " + where + " the expressions have " + Complaints.quoted(block.separator())
                            + " between them");
        }
        if (tokens.at(TokenKind.DEFAULT)) {
            expectCase();
        }
        tokens.close(TokenKind.END, "`case`");
    }
}
