package io.temblor.pipeline.script.syntax;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads definitions of windows.
final class WindowParser {
    private static final String TICK = "tick";

    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final SettingParser settings;
    private final BodyParser bodies;

    WindowParser(Tokens tokens, ExpressionParser expressions, SettingParser settings, BodyParser bodies) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.settings = settings;
        this.bodies = bodies;
    }

    /// @param define the word before
    Definition window(Token define) {
        tokens.open();
        Name name = tokens.name("a name for the window");
        WindowKind kind = kind();
        List<Setting> values = settings.settings();
        @Nullable Expr state = tokens.accept(TokenKind.STATE) ? expressions.expression() : null;
        Definition.@Nullable Body tick = null;
        Definition.@Nullable Body script = null;
        if (tokens.at(TokenKind.SCRIPT) && tokens.peek(1).kind() == TokenKind.FROM) {
            tick = tick();
        }
        if (tokens.accept(TokenKind.SCRIPT)) {
            script = bodies.body();
        }
        close(values, state, tick, script);
        return new Definition.Window(
                name, kind, values, state, tick, script, define.doc(), tokens.from(define.start()));
    }

    private WindowKind kind() {
        if (!tokens.accept(TokenKind.FROM)) {
            String kind = WindowKind.of(tokens.written(tokens.peek()))
                    .orElse(WindowKind.TUMBLING)
                    .word();
            throw tokens.unexpectedBut("a window is defined with `define window NAME from " + kind + "`", "`from`");
        }
        return WindowKind.of(tokens.written(tokens.peek()))
                .map(kind -> {
                    tokens.next();
                    return kind;
                })
                .orElseThrow(() -> tokens.unexpected(Arrays.stream(WindowKind.values())
                        .map(kind -> "`" + kind.word() + "`")
                        .toArray(String[]::new)));
    }

    private Definition.Body tick() {
        tokens.next();
        tokens.next();
        if (!tokens.at(TokenKind.NAME) || !tokens.peek().text().equals(TICK)) {
            throw tokens.unexpectedBut(
                    "a window has no ports: its scripts are `script from tick` and `script`", "`tick`");
        }
        tokens.next();
        return bodies.body();
    }

    private void close(
            List<Setting> values,
            @Nullable Expr state,
            Definition.@Nullable Body tick,
            Definition.@Nullable Body script) {
        if (tokens.at(TokenKind.SEMICOLON)) {
            throw tokens.failure(ErrorCode.UNEXPECTED_TOKEN, tokens.lacksInnermost() + " before `;`", "");
        }
        if (script != null) {
            tokens.close(TokenKind.END, "`;`");
        } else if (tick != null) {
            tokens.close(TokenKind.END, "`;`", "`script`");
        } else if (state != null) {
            tokens.close(TokenKind.END, "`script`");
        } else if (values.isEmpty()) {
            tokens.close(TokenKind.END, "`with`", "`state`", "`script`");
        } else {
            tokens.close(TokenKind.END, "`,`", "`state`", "`script`");
        }
    }
}
