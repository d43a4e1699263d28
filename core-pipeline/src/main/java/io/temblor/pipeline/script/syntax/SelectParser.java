package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `select`.
final class SelectParser {
    private final Tokens tokens;
    private final Nesting nesting;
    private final ExpressionParser expressions;

    SelectParser(Tokens tokens, Nesting nesting, ExpressionParser expressions) {
        this.tokens = tokens;
        this.nesting = nesting;
        this.expressions = expressions;
    }

    Select select() {
        Token word = tokens.next();
        Expr target = target();
        Select.Node from = node("the name of a stream");
        List<QualifiedName> windows = tokens.at(TokenKind.BRACKET_OPEN) ? windows() : List.of();
        @Nullable Expr where = tokens.accept(TokenKind.WHERE) ? expressions.expression() : null;
        Select.@Nullable Grouping groupBy = tokens.at(TokenKind.GROUP) ? groupBy() : null;
        expectInto(where != null, groupBy != null, windows.isEmpty());
        Select.Node into = node("the name of a stream");
        @Nullable Expr having = tokens.accept(TokenKind.HAVING) ? expressions.expression() : null;
        checkEnd(having != null);
        return new Select(target, from, windows, where, groupBy, into, having, tokens.from(word.start()));
    }

    private Expr target() {
        if (tokens.at(TokenKind.STAR)) {
            throw clause("an expression");
        }
        if (tokens.at(TokenKind.FROM)) {
            throw tokens.unexpectedBut("to take the whole event, write `select event`", "an expression");
        }
        Expr target = expressions.expression();
        if (!tokens.accept(TokenKind.FROM)) {
            Token before = tokens.previous();
            throw switch (tokens.peek().kind()) {
                case INTO, SEMICOLON, END, END_OF_TEXT ->
                    tokens.unexpectedBut("a select says where its events come from: `from in`", "`from`");
                default ->
                    SqlHabits.clause(before.kind() == TokenKind.NAME ? before : tokens.peek())
                            .map(hint -> tokens.unexpectedBut(hint, "`from`"))
                            .orElseGet(() -> clause("`from`"));
            };
        }
        return target;
    }

    private Select.Node node(String expected) {
        if (tokens.at(TokenKind.PAREN_OPEN)) {
            throw clause(expected);
        }
        Name name = tokens.name(expected);
        @Nullable Name port = tokens.accept(TokenKind.SLASH) ? tokens.name("the name of a port") : null;
        return new Select.Node(name, port, tokens.from(name.span().start()));
    }

    private List<QualifiedName> windows() {
        tokens.open();
        List<QualifiedName> windows = new ArrayList<>();
        do {
            windows.add(expressions.paths().qualified());
        } while (tokens.accept(TokenKind.COMMA) && !tokens.at(TokenKind.BRACKET_CLOSE));
        if (!tokens.at(TokenKind.BRACKET_CLOSE)) {
            throw tokens.unexpectedBut(tokens.lacksInnermost(), "`,`", "`]`");
        }
        tokens.close(TokenKind.BRACKET_CLOSE);
        return List.copyOf(windows);
    }

    private Select.Grouping groupBy() {
        tokens.next();
        tokens.expect(TokenKind.BY);
        Select.Grouping grouping = grouping();
        if (tokens.at(TokenKind.COMMA)) {
            throw tokens.unexpectedBut("to group by several values, write `group by set(a, b)`", "`into`");
        }
        return grouping;
    }

    /// What stands behind `group by`.
    Select.Grouping grouping() {
        return switch (tokens.peek().kind()) {
            case SET -> set();
            case EACH -> each();
            default -> new Select.Grouping.Value(expressions.expression());
        };
    }

    private Select.Grouping set() {
        int outer = nesting.enter();
        Token word = openBehind();
        List<Select.Grouping> groupings = new ArrayList<>();
        do {
            groupings.add(grouping());
        } while (tokens.accept(TokenKind.COMMA) && !tokens.at(TokenKind.PAREN_CLOSE));
        tokens.close(TokenKind.PAREN_CLOSE, "`,`");
        nesting.leave(outer);
        return new Select.Grouping.Set(List.copyOf(groupings), tokens.from(word.start()));
    }

    private Select.Grouping each() {
        Token word = openBehind();
        Expr array = expressions.expression();
        tokens.close(TokenKind.PAREN_CLOSE, "an operator");
        return new Select.Grouping.Each(array, tokens.from(word.start()));
    }

    /// Takes a word, and the parenthesis behind it.
    private Token openBehind() {
        Token word = tokens.next();
        if (!tokens.at(TokenKind.PAREN_OPEN)) {
            throw tokens.unexpected("`(`");
        }
        tokens.open();
        return word;
    }

    private void expectInto(boolean behindWhere, boolean behindGroup, boolean noWindow) {
        if (tokens.accept(TokenKind.INTO)) {
            return;
        }
        List<String> expected = new ArrayList<>();
        if (!behindGroup) {
            if (!behindWhere) {
                if (noWindow) {
                    expected.add("`[`");
                }
                expected.add("`where`");
            }
            expected.add("`group by`");
        }
        expected.add("`into`");
        String[] all = expected.toArray(new String[0]);
        throw switch (tokens.peek().kind()) {
            case HAVING -> tokens.unexpectedBut("`having` is the last clause: `into out having …`", all);
            case WHERE ->
                behindGroup
                        ? tokens.unexpectedBut("`where` stands before `group by`", all)
                        : tokens.unexpectedBut("conditions are joined with `and`", all);
            case SEMICOLON, END, END_OF_TEXT ->
                tokens.unexpectedBut("a select says where its events go: `into out`", all);
            default -> clause(all);
        };
    }

    private void checkEnd(boolean behindHaving) {
        switch (tokens.peek().kind()) {
            case WHERE, GROUP ->
                throw tokens.unexpectedBut(
                        "`where` and `group by` stand before `into`", behindHaving ? "`;`" : "`having`");
            case NAME, COMMA, AS -> throw behindHaving ? clause("`;`") : clause("`;`", "`having`");
            default -> {}
        }
    }

    private ParseFailure clause(String... expected) {
        return SqlHabits.clause(tokens.peek())
                .map(hint -> tokens.unexpectedBut(hint, expected))
                .orElseGet(() -> tokens.unexpected(expected));
    }
}
