package io.temblor.pipeline.script.syntax;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads expressions that change nothing.
final class ExpressionParser {
    private static final Set<TokenKind> FIRST = EnumSet.of(
            TokenKind.ABSENT,
            TokenKind.ARGS,
            TokenKind.BANG,
            TokenKind.BRACE_OPEN,
            TokenKind.BRACKET_OPEN,
            TokenKind.DEFAULT,
            TokenKind.DOLLAR,
            TokenKind.EVENT,
            TokenKind.FALSE,
            TokenKind.FOR,
            TokenKind.GROUP,
            TokenKind.MATCH,
            TokenKind.MERGE,
            TokenKind.MINUS,
            TokenKind.NAME,
            TokenKind.NOT,
            TokenKind.NULL,
            TokenKind.NUMBER,
            TokenKind.PAREN_OPEN,
            TokenKind.PATCH,
            TokenKind.PLUS,
            TokenKind.PRESENT,
            TokenKind.QUOTE_OPEN,
            TokenKind.RECUR,
            TokenKind.SHIFT_LEFT,
            TokenKind.STATE,
            TokenKind.TRUE,
            TokenKind.WINDOW);

    private final Tokens tokens;
    private final Nesting nesting;
    private final PathParser paths;
    private final LiteralParser literals;
    private final BlockParser blocks;
    private final PatchParser patches;

    ExpressionParser(Tokens tokens, Nesting nesting) {
        this.tokens = tokens;
        this.nesting = nesting;
        this.paths = new PathParser(tokens, this);
        this.literals = new LiteralParser(tokens, this);
        this.patches = new PatchParser(tokens, this);
        this.blocks = new BlockParser(tokens, nesting, this);
    }

    BlockParser blocks() {
        return blocks;
    }

    PathParser paths() {
        return paths;
    }

    /// Whether an expression may begin with a token.
    static boolean mayBeginWith(TokenKind kind) {
        return FIRST.contains(kind);
    }

    /// Any expression.
    Expr expression() {
        int outer = nesting.enter();
        Expr expression = switch (tokens.peek().kind()) {
            case MATCH -> blocks.match(Block.PURE);
            case FOR -> blocks.loop(Block.PURE);
            default -> chain();
        };
        nesting.leave(outer);
        return expression;
    }

    /// Any expression but a `match` or a `for` that is not in parentheses.
    Expr operation() {
        int outer = nesting.enter();
        Expr expression = chain();
        nesting.leave(outer);
        return expression;
    }

    /// An expression without operators, or any in parentheses.
    Expr operand() {
        int outer = nesting.enter();
        Expr expression = primary();
        nesting.leave(outer);
        return expression;
    }

    /// Expressions with commas between them, of which one may follow the last one, up to a token that is not taken.
    List<Expr> list(TokenKind end) {
        List<Expr> elements = new ArrayList<>();
        while (!tokens.at(end)) {
            elements.add(expression());
            if (!tokens.accept(TokenKind.COMMA)) {
                break;
            }
        }
        return List.copyOf(elements);
    }

    private Expr chain() {
        int start = tokens.start();
        Expr first = signedOperand();
        @Nullable BinaryOperator operator = OperatorChain.operator(tokens.peek().kind());
        if (operator == null) {
            return first;
        }
        OperatorChain chain = new OperatorChain(tokens, nesting);
        chain.add(first, start);
        while (operator != null) {
            chain.add(operator);
            tokens.next();
            start = tokens.start();
            chain.add(signedOperand(), start);
            operator = OperatorChain.operator(tokens.peek().kind());
        }
        return chain.join();
    }

    private Expr signedOperand() {
        if (unary(tokens.peek().kind()) == null) {
            return primary();
        }
        int first = tokens.index();
        int count = 0;
        while (unary(tokens.peek().kind()) != null) {
            tokens.next();
            nesting.check(++count);
        }
        Expr operand = primary();
        for (int i = first + count - 1; i >= first; i--) {
            Token sign = tokens.get(i);
            UnaryOperator operator = Objects.requireNonNull(unary(sign.kind()));
            operand = new Expr.Unary(operator, operand, tokens.from(sign.start()));
        }
        nesting.grow(count);
        return operand;
    }

    private static @Nullable UnaryOperator unary(TokenKind kind) {
        return switch (kind) {
            case PLUS -> UnaryOperator.PLUS;
            case MINUS -> UnaryOperator.MINUS;
            case NOT -> UnaryOperator.NOT;
            case BANG -> UnaryOperator.BIT_NOT;
            default -> null;
        };
    }

    private Expr primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER, QUOTE_OPEN, SHIFT_LEFT -> literals.literal();
            case TRUE -> constant(BoolValue.TRUE);
            case FALSE -> constant(BoolValue.FALSE);
            case NULL -> constant(Value.NULL);
            case PAREN_OPEN -> paths.behind(parenthesized(), token.start());
            case BRACE_OPEN -> paths.behind(literals.fields(), token.start());
            case BRACKET_OPEN -> paths.behind(literals.array(), token.start());
            case NAME, DEFAULT -> paths.named();
            case EVENT, STATE, ARGS, GROUP, WINDOW, DOLLAR -> paths.reserved();
            case PRESENT, ABSENT -> presence();
            case RECUR -> recur();
            case PATCH -> patches.patch();
            case MERGE -> patches.merge();
            default -> throw misplaced(token.kind());
        };
    }

    private Expr constant(Value value) {
        return new Expr.Literal(value, tokens.span(tokens.next()));
    }

    private Expr parenthesized() {
        tokens.open();
        Expr inner = expression();
        tokens.close(TokenKind.PAREN_CLOSE, "an operator");
        return inner;
    }

    private Expr presence() {
        Token word = tokens.next();
        Path path = paths.path();
        return new Expr.Presence(path, word.kind() == TokenKind.PRESENT, tokens.from(word.start()));
    }

    private Expr recur() {
        Token word = tokens.next();
        return new Expr.Recur(arguments(), tokens.from(word.start()));
    }

    /// Arguments in parentheses.
    List<Expr> arguments() {
        if (!tokens.at(TokenKind.PAREN_OPEN)) {
            throw tokens.unexpected("`(`");
        }
        tokens.open();
        List<Expr> arguments = list(TokenKind.PAREN_CLOSE);
        tokens.close(TokenKind.PAREN_CLOSE, "`,`");
        return arguments;
    }

    /// A text, perhaps with parts that must be computed.
    Expr text() {
        return literals.text();
    }

    private ParseFailure misplaced(TokenKind kind) {
        String word = Complaints.quoted(kind);
        return switch (kind) {
            case LET, EMIT, DROP ->
                tokens.failure(
                        ErrorCode.MISPLACED_EMIT,
                        word + " cannot stand here, where an expression must have a value",
                        "it is a statement of a script, or of a case of a `match` or `for` that is a statement; to use this word"
                                + " as a name, put it in backticks: " + word);
            case MATCH, FOR ->
                tokens.failure(
                        ErrorCode.UNEXPECTED_TOKEN,
                        word + " cannot be an operand as it stands",
                        "put it in parentheses, from " + word + " to its `end`");
            case FIELDS_OPEN, ELEMENTS_OPEN, TUPLE_OPEN, TILDE, ANYTHING ->
                tokens.failure(
                        ErrorCode.UNEXPECTED_TOKEN,
                        "expected an expression, but found the pattern " + word,
                        "a pattern stands behind `case`");
            default -> tokens.unexpected("an expression");
        };
    }
}
