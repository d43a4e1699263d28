package io.temblor.pipeline.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `for target of case (key, value) => … into initial use + end`.
///
/// @param initial null for an empty array
/// @param fold    null where none is written
public record For(
        Expr target,
        List<Case> cases,
        @Nullable Expr initial,
        @Nullable BinaryOperator fold,
        Span span) implements Expr {

    /// `case (key, value) when guard => body`.
    public record Case(Name key, Name value, @Nullable Expr guard, List<Expr> body, Span span) {}
}
