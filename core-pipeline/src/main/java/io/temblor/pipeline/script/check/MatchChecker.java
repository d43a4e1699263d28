package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Match;
import io.temblor.pipeline.script.syntax.Pattern;
import java.util.ArrayList;
import java.util.List;

/// Checks `match`, and the clauses of functions.
final class MatchChecker {
    private final Findings findings;
    private final ExpressionChecker expressions;
    private final PatternChecker patterns;

    MatchChecker(Checking checking, ExpressionChecker expressions) {
        this.findings = checking.findings();
        this.expressions = expressions;
        this.patterns = new PatternChecker(findings, expressions);
    }

    Node check(Match match, boolean last) {
        Node target = expressions.check(match.target());
        if (!hasDefault(match)) {
            findings.add(Diagnostic.warning(
                            ErrorCode.NO_DEFAULT,
                            match.span(),
                            "this `match` has no default: an event for which no clause holds fails")
                    .hint("`case _ => …` takes all others"));
        }
        return new Node.Match(target, ClauseOrder.of(clauses(match.clauses(), last)), match.span());
    }

    /// Clauses in order, up to the first default.
    ///
    /// @param last whether nothing comes behind them
    List<Node.Clause> clauses(List<Match.Clause> clauses, boolean last) {
        List<Node.Clause> checked = new ArrayList<>(clauses.size());
        boolean hasDefault = false;
        for (Match.Clause clause : clauses) {
            if (hasDefault && isDefault(clause)) {
                findings.warn(
                        ErrorCode.SEVERAL_DEFAULTS,
                        clause.span(),
                        "there is a `case _` before this one, so that it is never reached");
            }
            Node.Clause node = check(clause, last);
            if (!hasDefault) {
                checked.add(node);
            }
            hasDefault |= isDefault(clause);
        }
        return checked;
    }

    private static boolean hasDefault(Match match) {
        for (Match.Clause clause : match.clauses()) {
            if (isDefault(clause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefault(Match.Clause clause) {
        return clause.pattern() instanceof Pattern.Anything && clause.guard() == null;
    }

    private Node.Clause check(Match.Clause clause, boolean last) {
        Scope scope = expressions.scope();
        scope.enter();
        try {
            Test test = patterns.check(clause.pattern());
            Node guard = expressions.guard(clause.guard());
            return new Node.Clause(test, guard, expressions.block(clause.body(), last), clause.span());
        } finally {
            scope.leave();
        }
    }
}
