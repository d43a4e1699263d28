package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads paths, and calls, which look like paths up to their parenthesis.
final class PathParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;

    PathParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /// A path and nothing else.
    Path path() {
        int start = tokens.start();
        Expr expression = switch (tokens.peek().kind()) {
            case NAME, DEFAULT, EVENT, STATE, ARGS, GROUP, WINDOW, DOLLAR, PAREN_OPEN, BRACE_OPEN, BRACKET_OPEN ->
                expressions.operand();
            default -> throw tokens.unexpected("a name or a path");
        };
        if (expression instanceof Path path) {
            return path;
        }
        throw ParseFailure.of(Diagnostic.error(
                        ErrorCode.UNEXPECTED_TOKEN, tokens.from(start), "expected a name or a path, but found a value")
                .hint("a path leads to a place, such as `event.name` or `event.list[0]`"));
    }

    /// A path from a place that has a word of its own.
    Expr reserved() {
        Token token = tokens.next();
        Path.Place place = switch (token.kind()) {
            case EVENT -> Path.Place.EVENT;
            case STATE -> Path.Place.STATE;
            case ARGS -> Path.Place.ARGS;
            case GROUP -> Path.Place.GROUP;
            case WINDOW -> Path.Place.WINDOW;
            default -> Path.Place.META;
        };
        Path.Root root = new Path.Root.Reserved(place, tokens.span(token));
        List<Path.Segment> segments = new ArrayList<>();
        if (place == Path.Place.META && tokens.at(TokenKind.NAME)) {
            segments.add(new Path.Segment.Key(tokens.name()));
        }
        return path(root, segments, token.start());
    }

    /// A variable, a constant or a call, and the path from there.
    Expr named() {
        int start = tokens.start();
        QualifiedName name = qualified();
        if (tokens.at(TokenKind.PAREN_OPEN)) {
            List<Expr> arguments = expressions.arguments();
            return behind(new Expr.Call(name, arguments, tokens.from(start)), start);
        }
        Path.Root root = name.modules().isEmpty() ? new Path.Root.Plain(name.name()) : new Path.Root.Qualified(name);
        return path(root, new ArrayList<>(), start);
    }

    /// A name with its modules.
    QualifiedName qualified() {
        int start = tokens.start();
        List<Name> modules = new ArrayList<>();
        Name last = tokens.name();
        while (tokens.accept(TokenKind.COLONS)) {
            modules.add(last);
            last = tokens.name();
        }
        return new QualifiedName(List.copyOf(modules), last, tokens.from(start));
    }

    /// The path from what an expression yields, or the expression itself if none follows.
    Expr behind(Expr root, int start) {
        return tokens.at(TokenKind.DOT) || tokens.at(TokenKind.BRACKET_OPEN)
                ? path(new Path.Root.Computed(root), new ArrayList<>(), start)
                : root;
    }

    private Path path(Path.Root root, List<Path.Segment> segments, int start) {
        while (true) {
            if (tokens.accept(TokenKind.DOT)) {
                segments.add(new Path.Segment.Key(tokens.name()));
            } else if (tokens.at(TokenKind.BRACKET_OPEN)) {
                segments.add(selector());
            } else {
                return new Path(root, List.copyOf(segments), tokens.from(start));
            }
        }
    }

    private Path.Segment selector() {
        tokens.open();
        Expr first = expressions.expression();
        Path.Segment segment = tokens.accept(TokenKind.COLON)
                ? new Path.Segment.Range(first, expressions.expression())
                : new Path.Segment.Element(first);
        tokens.close(TokenKind.BRACKET_CLOSE, "`:`");
        return segment;
    }
}
