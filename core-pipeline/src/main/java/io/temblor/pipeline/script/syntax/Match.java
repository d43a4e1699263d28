package io.temblor.pipeline.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `match target of case … end`.
public record Match(Expr target, List<Clause> clauses, Span span) implements Expr {

    /// `case pattern when guard => body`.
    ///
    /// @param body the last expression is the result
    public record Clause(Pattern pattern, @Nullable Expr guard, List<Expr> body, Span span) {}
}
