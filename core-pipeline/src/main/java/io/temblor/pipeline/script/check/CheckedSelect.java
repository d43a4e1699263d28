package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `select` that can be run.
///
/// @param where      which events it takes; null for all
/// @param groupings  by what it tells events apart; empty if it does not
/// @param windowed   whether it collects events in windows
/// @param having     which results it emits, asked with the result in place of the event; null for all
/// @param aggregates what the target and `having` want to know of the events of a window
/// @param argumentsKnowSelect whether what the aggregates are given depends on the group or the window
/// @param names      where they expect to find what a select knows
/// @param variables  how many variables there are
/// @param warnings   in the order of the text
public record CheckedSelect(
        Source source,
        Node target,
        @Nullable Node where,
        List<GroupTerm> groupings,
        boolean windowed,
        @Nullable Node having,
        List<AggregateUse> aggregates,
        boolean argumentsKnowSelect,
        SelectVariables names,
        int variables,
        List<Diagnostic> warnings) {
    public CheckedSelect {
        groupings = List.copyOf(groupings);
        aggregates = List.copyOf(aggregates);
        warnings = List.copyOf(warnings);
    }

    /// One of the expressions that events are grouped by.
    ///
    /// @param each whether it yields an array whose elements are groups each
    public record GroupTerm(Node node, boolean each) {}

    /// Whether what comes out is the event as it is, which has only to pass.
    public boolean isPlain() {
        return ExpressionChecker.isEvent(target) && where == null && groupings.isEmpty() && having == null && !windowed;
    }

    /// One of its expressions for itself.
    public CheckedScript expression(Node node) {
        return new CheckedScript(node.span().source(), List.of(node), variables, warnings);
    }
}
