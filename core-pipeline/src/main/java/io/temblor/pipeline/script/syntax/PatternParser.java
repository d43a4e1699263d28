package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads patterns.
final class PatternParser {
    private final Tokens tokens;
    private final Nesting nesting;
    private final ExpressionParser expressions;

    PatternParser(Tokens tokens, Nesting nesting, ExpressionParser expressions) {
        this.tokens = tokens;
        this.nesting = nesting;
        this.expressions = expressions;
    }

    /// What stands behind `case`.
    Pattern pattern() {
        int outer = nesting.enter();
        Pattern pattern = isNamed() ? named() : nested();
        nesting.leave(outer);
        return pattern;
    }

    private boolean isNamed() {
        boolean atName = tokens.at(TokenKind.NAME) || tokens.at(TokenKind.DEFAULT);
        return atName && tokens.peek(1).kind() == TokenKind.ASSIGN;
    }

    private Pattern named() {
        int start = tokens.start();
        Name name = tokens.name();
        tokens.next();
        Pattern pattern = pattern();
        return new Pattern.Named(name, pattern, tokens.from(start));
    }

    private Pattern nested() {
        return switch (tokens.peek().kind()) {
            case ELEMENTS_OPEN -> elements();
            case TUPLE_OPEN -> tuple();
            default -> element();
        };
    }

    /// A pattern of an element of an array; arrays cannot be matched within arrays.
    private Pattern element() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case FIELDS_OPEN -> fields();
            case ANYTHING -> new Pattern.Anything(tokens.span(tokens.next()));
            case TILDE -> {
                tokens.next();
                yield new Pattern.Extracted(extraction());
            }
            default -> new Pattern.Equal(expressions.expression());
        };
    }

    private Pattern elementOfArray() {
        Token token = tokens.peek();
        if (token.kind() == TokenKind.ELEMENTS_OPEN || token.kind() == TokenKind.TUPLE_OPEN || isNamed()) {
            throw tokens.failure(
                    ErrorCode.UNEXPECTED_TOKEN,
                    isNamed()
                            ? "a pattern of an element cannot have a name"
                            : "the pattern of an array cannot stand within the pattern of an array",
                    "an element is matched by an expression, `_`, `~` with an extractor, or `%{ }`");
        }
        int outer = nesting.enter();
        Pattern pattern = element();
        nesting.leave(outer);
        return pattern;
    }

    private Pattern elements() {
        Token opened = tokens.open();
        List<Pattern> tests = new ArrayList<>();
        if (!tokens.at(TokenKind.BRACKET_CLOSE)) {
            do {
                tests.add(elementOfArray());
            } while (tokens.accept(TokenKind.COMMA));
        }
        tokens.close(TokenKind.BRACKET_CLOSE, "`,`");
        return new Pattern.Elements(List.copyOf(tests), tokens.from(opened.start()));
    }

    private Pattern tuple() {
        Token opened = tokens.open();
        List<Pattern> tests = new ArrayList<>();
        boolean open = false;
        if (!tokens.at(TokenKind.PAREN_CLOSE)) {
            do {
                open = tokens.accept(TokenKind.ELLIPSIS);
                if (!open) {
                    tests.add(elementOfArray());
                }
            } while (!open && tokens.accept(TokenKind.COMMA));
        }
        if (open) {
            tokens.close(TokenKind.PAREN_CLOSE);
        } else {
            tokens.close(TokenKind.PAREN_CLOSE, "`,`");
        }
        return new Pattern.Tuple(List.copyOf(tests), open, tokens.from(opened.start()));
    }

    /// The patterns of the parameters of a function: `(1, _)`.
    Pattern parameters() {
        if (!tokens.at(TokenKind.PAREN_OPEN)) {
            throw tokens.unexpected("`(`", "`_`");
        }
        Token opened = tokens.open();
        List<Pattern> tests = new ArrayList<>();
        do {
            tests.add(elementOfArray());
        } while (tokens.accept(TokenKind.COMMA));
        tokens.close(TokenKind.PAREN_CLOSE, "`,`");
        return new Pattern.Tuple(List.copyOf(tests), false, tokens.from(opened.start()));
    }

    private Pattern fields() {
        Token opened = tokens.open();
        List<Pattern.FieldTest> tests = new ArrayList<>();
        while (!tokens.at(TokenKind.BRACE_CLOSE)) {
            tests.add(fieldTest());
            if (!tokens.accept(TokenKind.COMMA)) {
                break;
            }
        }
        tokens.close(TokenKind.BRACE_CLOSE, "`,`");
        return new Pattern.Fields(List.copyOf(tests), tokens.from(opened.start()));
    }

    private Pattern.FieldTest fieldTest() {
        int start = tokens.start();
        if (tokens.at(TokenKind.PRESENT) || tokens.at(TokenKind.ABSENT)) {
            boolean present = tokens.next().kind() == TokenKind.PRESENT;
            Name key = tokens.name("the name of a field");
            return new Pattern.FieldTest.Presence(key, present, tokens.from(start));
        }
        Name name = tokens.name("the name of a field");
        return switch (tokens.peek().kind()) {
            case ASSIGN -> renamed(name, start);
            case TILDE_EQUAL -> matched(name, start);
            default -> compared(name, start);
        };
    }

    private Pattern.FieldTest renamed(Name name, int start) {
        tokens.next();
        Name key = tokens.name("the name of a field");
        tokens.expect(TokenKind.TILDE_EQUAL);
        return new Pattern.FieldTest.Extracts(name, key, extraction(), tokens.from(start));
    }

    private Pattern.FieldTest matched(Name key, int start) {
        tokens.next();
        return switch (tokens.peek().kind()) {
            case FIELDS_OPEN, ELEMENTS_OPEN, TUPLE_OPEN ->
                new Pattern.FieldTest.Matches(key, pattern(), tokens.from(start));
            default -> new Pattern.FieldTest.Extracts(key, key, extraction(), tokens.from(start));
        };
    }

    private Pattern.FieldTest compared(Name key, int start) {
        @Nullable BinaryOperator operator = OperatorChain.operator(tokens.peek().kind());
        if (operator == null || !operator.isComparison()) {
            throw tokens.unexpected("`~=`", "`=`", "a comparison such as `==`");
        }
        tokens.next();
        Expr expression = expressions.expression();
        return new Pattern.FieldTest.Compares(key, operator, expression, tokens.from(start));
    }

    private Pattern.Extraction extraction() {
        int start = tokens.start();
        Name extractor = tokens.name("the name of an extractor");
        if (!tokens.at(TokenKind.EXTRACTOR_ARGUMENT)) {
            throw tokens.unexpected("the argument of the extractor, such as in `" + extractor.text() + "||`");
        }
        String argument = tokens.next().text();
        return new Pattern.Extraction(extractor, argument, tokens.from(start));
    }
}
