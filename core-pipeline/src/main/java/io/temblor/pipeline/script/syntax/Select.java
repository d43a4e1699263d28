package io.temblor.pipeline.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `select target from a/port[window] where … group by … into b/port having …`.
///
/// @param windows empty if nothing is written
/// @param where   null if nothing is written
/// @param groupBy null if nothing is written
/// @param having  null if nothing is written
public record Select(
        Expr target,
        Node from,
        List<QualifiedName> windows,
        @Nullable Expr where,
        @Nullable Grouping groupBy,
        Node into,
        @Nullable Expr having,
        Span span)
        implements PipelineStatement {

    /// What events come from or go to: `name` or `name/port`.
    ///
    /// @param port null if nothing is written
    public record Node(Name name, @Nullable Name port, Span span) {}

    /// By what events are told apart.
    public sealed interface Grouping {
        Span span();

        /// An expression.
        record Value(Expr expression) implements Grouping {
            @Override
            public Span span() {
                return expression.span();
            }
        }

        /// `set(a, b)`: each of them together.
        ///
        /// @param groupings at least one
        record Set(List<Grouping> groupings, Span span) implements Grouping {}

        /// `each(array)`: one group for each element.
        record Each(Expr expression, Span span) implements Grouping {}
    }
}
