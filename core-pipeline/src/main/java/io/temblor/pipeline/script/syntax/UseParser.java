package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads `use`: the modules that it names, with their prefixes written out.
final class UseParser {
    private final Tokens tokens;
    private final Nesting nesting;
    private final List<Declaration.Use> uses = new ArrayList<>();

    UseParser(Tokens tokens, Nesting nesting) {
        this.tokens = tokens;
        this.nesting = nesting;
    }

    /// One for each module.
    List<Declaration.Use> use() {
        uses.clear();
        Token word = tokens.next();
        target(new ArrayList<>(), word.start());
        return List.copyOf(uses);
    }

    /// @param prefix the modules around a group
    /// @param start  where the declaration of a single module begins
    private void target(List<Name> prefix, int start) {
        int targetStart = tokens.start();
        List<Name> path = new ArrayList<>(prefix);
        path.add(tokens.name("the name of a module"));
        while (tokens.accept(TokenKind.COLONS)) {
            if (tokens.at(TokenKind.BRACE_OPEN)) {
                group(path);
                return;
            }
            if (!tokens.at(TokenKind.NAME) && !tokens.at(TokenKind.DEFAULT)) {
                throw tokens.unexpected("the name of a module", "`{`");
            }
            path.add(tokens.name());
        }
        Name last = path.removeLast();
        QualifiedName module = new QualifiedName(List.copyOf(path), last, tokens.from(targetStart));
        Name alias = tokens.accept(TokenKind.AS) ? tokens.name() : last;
        uses.add(new Declaration.Use(module, alias, tokens.from(start)));
    }

    private void group(List<Name> prefix) {
        int outer = nesting.enter();
        tokens.open();
        do {
            target(prefix, tokens.start());
        } while (tokens.accept(TokenKind.COMMA));
        tokens.close(TokenKind.BRACE_CLOSE, "`,`");
        nesting.leave(outer);
    }
}
