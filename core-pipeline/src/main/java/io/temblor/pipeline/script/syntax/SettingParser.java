package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `args`, `with` and `#!config`: what is set, and what may be.
final class SettingParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final Recovery recovery;

    SettingParser(Tokens tokens, ExpressionParser expressions, Recovery recovery) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.recovery = recovery;
    }

    /// `args a, b = 1`, if it stands here.
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (tokens.accept(TokenKind.ARGS)) {
            do {
                parameters.add(parameter());
            } while (tokens.accept(TokenKind.COMMA) && isAtName());
        }
        return List.copyOf(parameters);
    }

    private Parameter parameter() {
        Name name = tokens.name("the name of an argument");
        refuseColon();
        @Nullable Expr value = tokens.accept(TokenKind.ASSIGN) ? expressions.expression() : null;
        return new Parameter(name, value, tokens.from(name.span().start()));
    }

    /// `with a = 1, b = 2`, if it stands here.
    List<Setting> settings() {
        return tokens.accept(TokenKind.WITH) ? all() : List.of();
    }

    /// `with a = 1, b = 2 end`, if it stands here.
    List<Setting> closedSettings() {
        if (!tokens.at(TokenKind.WITH)) {
            return List.of();
        }
        tokens.open();
        List<Setting> settings = all();
        if (tokens.at(TokenKind.SEMICOLON)) {
            throw tokens.failure(ErrorCode.UNEXPECTED_TOKEN, tokens.lacksInnermost() + " before `;`", "");
        }
        tokens.close(TokenKind.END, "`,`");
        return settings;
    }

    private List<Setting> all() {
        List<Setting> settings = new ArrayList<>();
        do {
            settings.add(setting());
        } while (tokens.accept(TokenKind.COMMA) && isAtName());
        return List.copyOf(settings);
    }

    private boolean isAtName() {
        return tokens.at(TokenKind.NAME) || tokens.at(TokenKind.DEFAULT);
    }

    private Setting setting() {
        Name name = tokens.name("the name of a setting");
        refuseColon();
        tokens.expect(TokenKind.ASSIGN);
        Expr value = expressions.expression();
        return new Setting(name, value, tokens.from(name.span().start()));
    }

    private void refuseColon() {
        if (tokens.at(TokenKind.COLON)) {
            throw tokens.unexpectedBut("only fields of a record are written with `:`", "`=`");
        }
    }

    /// The `#!config`s that stand here.
    List<Setting> directives() {
        List<Setting> directives = new ArrayList<>();
        while (tokens.at(TokenKind.DIRECTIVE)) {
            int first = tokens.index();
            try {
                directives.add(directive());
            } catch (ParseFailure e) {
                if (recovery.report(e, first, Set.of())) {
                    skip();
                } else {
                    tokens.moveToEnd();
                }
            }
        }
        return List.copyOf(directives);
    }

    private Setting directive() {
        tokens.next();
        Setting setting = setting();
        if (tokens.at(TokenKind.SEMICOLON)) {
            throw tokens.unexpectedBut("there is no `;` behind a directive", "a statement");
        }
        return setting;
    }

    /// Goes to what may follow a directive.
    private void skip() {
        while (true) {
            switch (tokens.peek().kind()) {
                case CONST, CREATE, CONNECT, DEFINE, DEPLOY, DIRECTIVE, END_OF_TEXT, FN, INTRINSIC, SELECT, USE -> {
                    return;
                }
                default -> tokens.next();
            }
        }
    }
}
