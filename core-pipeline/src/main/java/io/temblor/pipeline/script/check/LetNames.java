package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.For;
import io.temblor.pipeline.script.syntax.Match;
import io.temblor.pipeline.script.syntax.Path;
import io.temblor.pipeline.script.syntax.Statement;
import java.util.List;

/// Declares the variables to which a script or a function assigns. A variable may be read before it is
/// assigned, which fails when the script runs, but not one that nothing is assigned to anywhere.
final class LetNames {
    private LetNames() {}

    static void declare(List<? extends Statement> statements, Scope scope) {
        for (Statement statement : statements) {
            if (statement instanceof Expr expression) {
                declare(expression, scope);
            }
        }
    }

    private static void declare(Expr expression, Scope scope) {
        if (expression instanceof Expr.Let let) {
            if (let.target().root() instanceof Path.Root.Plain(var name)
                    && let.target().segments().isEmpty()) {
                int _ = scope.declare(name.text());
            }
            declare(let.value(), scope);
        } else if (expression instanceof Match match) {
            for (Match.Clause clause : match.clauses()) {
                declare(clause.body(), scope);
            }
        } else if (expression instanceof For loop) {
            for (For.Case each : loop.cases()) {
                declare(each.body(), scope);
            }
        }
    }
}
