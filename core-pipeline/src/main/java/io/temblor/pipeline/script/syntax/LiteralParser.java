package io.temblor.pipeline.script.syntax;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what is written as the value that it is: numbers, texts, bytes, arrays and records.
final class LiteralParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;

    LiteralParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /// A number, a text or bytes.
    Expr literal() {
        return switch (tokens.peek().kind()) {
            case NUMBER -> number();
            case SHIFT_LEFT -> bytes();
            default -> text();
        };
    }

    private Expr number() {
        Token token = tokens.next();
        return new Expr.Literal((Value) Objects.requireNonNull(token.content()), tokens.span(token));
    }

    /// A literal, or a template if a part must be computed.
    Expr text() {
        if (!tokens.at(TokenKind.QUOTE_OPEN)) {
            throw tokens.unexpected("a text");
        }
        Token quote = tokens.next();
        if (tokens.accept(TokenKind.QUOTE_CLOSE)) {
            return new Expr.Literal(new StringValue(""), tokens.from(quote.start()));
        }
        if (tokens.at(TokenKind.TEXT) && tokens.peek(1).kind() == TokenKind.QUOTE_CLOSE) {
            StringValue value = new StringValue(tokens.next().text());
            tokens.next();
            return new Expr.Literal(value, tokens.from(quote.start()));
        }
        List<Expr> parts = new ArrayList<>();
        while (!tokens.accept(TokenKind.QUOTE_CLOSE)) {
            parts.add(tokens.at(TokenKind.TEXT) ? characters() : interpolation());
        }
        return new Expr.Template(List.copyOf(parts), tokens.from(quote.start()));
    }

    private Expr characters() {
        Token token = tokens.next();
        return new Expr.Literal(new StringValue(token.text()), tokens.span(token));
    }

    private Expr interpolation() {
        tokens.open();
        Expr value = expressions.operation();
        tokens.close(TokenKind.INTERPOLATION_CLOSE, "an operator");
        return value;
    }

    private Expr bytes() {
        Token opened = tokens.open();
        List<Expr.Bytes.Part> parts = new ArrayList<>();
        if (!tokens.at(TokenKind.SHIFT_RIGHT)) {
            parts.add(part());
            while (tokens.accept(TokenKind.COMMA)) {
                parts.add(part());
            }
        }
        tokens.close(TokenKind.SHIFT_RIGHT, "`,`", "`:`", "`/`");
        return new Expr.Bytes(List.copyOf(parts), tokens.from(opened.start()));
    }

    private Expr.Bytes.Part part() {
        int start = tokens.start();
        Expr data = expressions.operand();
        long bits = tokens.accept(TokenKind.COLON) ? bits() : -1;
        @Nullable Name type = tokens.accept(TokenKind.SLASH) ? tokens.name("the name of a type") : null;
        return new Expr.Bytes.Part(data, bits, type, tokens.from(start));
    }

    private long bits() {
        if (tokens.at(TokenKind.NUMBER) && tokens.peek().content() instanceof IntegerValue number) {
            tokens.next();
            return number.unsigned() ? Long.MAX_VALUE : number.bits();
        }
        throw tokens.unexpected("a number of bits");
    }

    Expr array() {
        Token opened = tokens.open();
        List<Expr> elements = expressions.list(TokenKind.BRACKET_CLOSE);
        tokens.close(TokenKind.BRACKET_CLOSE, "`,`");
        return new Expr.Array(elements, tokens.from(opened.start()));
    }

    Expr fields() {
        Token opened = tokens.open();
        List<Expr.Fields.Field> fields = new ArrayList<>();
        while (!tokens.at(TokenKind.BRACE_CLOSE)) {
            fields.add(field());
            if (!tokens.accept(TokenKind.COMMA)) {
                break;
            }
        }
        tokens.close(TokenKind.BRACE_CLOSE, "`,`");
        return new Expr.Fields(List.copyOf(fields), tokens.from(opened.start()));
    }

    private Expr.Fields.Field field() {
        int start = tokens.start();
        Expr key = text();
        tokens.expect(TokenKind.COLON);
        Expr value = expressions.expression();
        return new Expr.Fields.Field(key, value, tokens.from(start));
    }
}
