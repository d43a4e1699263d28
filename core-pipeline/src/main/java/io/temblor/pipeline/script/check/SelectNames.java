package io.temblor.pipeline.script.check;

import io.temblor.connector.value.IntegerValue;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the expressions of one `select` know beyond those of a script, and what they must not name.
final class SelectNames {
    /// The expressions of a select.
    enum Part {
        WHERE("`where`"),
        GROUP("`group by`"),
        TARGET("the target"),
        HAVING("having");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    private final boolean windowed;
    private final SelectVariables variables;
    private final AtomicInteger counter;
    private final List<AggregateUse> aggregates = new ArrayList<>();
    private final Map<String, Integer> groupings = new HashMap<>();
    private Part part = Part.WHERE;
    private boolean aggregating;
    private boolean isAskedByArguments;

    /// @param windowed whether events are collected in windows before there is a result
    SelectNames(boolean windowed, AtomicInteger counter) {
        this.windowed = windowed;
        this.counter = counter;
        this.variables = SelectVariables.counted(counter);
    }

    /// From now on, an expression of that part is checked.
    void enter(Part next) {
        part = next;
    }

    SelectVariables variables() {
        return variables;
    }

    List<AggregateUse> aggregates() {
        return aggregates;
    }

    /// Events are grouped by an expression.
    void groupBy(Expr expression) {
        groupings.putIfAbsent(expression.span().text(), groupings.size());
    }

    /// Whether the expression stands where only what a window has collected is known.
    private boolean isResult() {
        return windowed && !aggregating && part == Part.TARGET;
    }

    /// Whether what a window has collected, and what it is grouped by, is known.
    boolean knowsGroup() {
        return part == Part.TARGET || part == Part.HAVING;
    }

    /// Whether there is no event.
    boolean hidesEvent() {
        return isResult();
    }

    /// What stands in place of an expression that the result of a window is grouped by, or null.
    @Nullable
    Node grouping(Expr expression) {
        Integer index = isResult() ? groupings.get(expression.span().text()) : null;
        if (index == null) {
            return null;
        }
        Span span = expression.span();
        Node number = new Node.Constant(new IntegerValue(index), span);
        return new Node.Read(group(span), List.of(new Node.Step.Element(number, span)), span);
    }

    /// Whether an argument of an aggregate function names something that only a select knows.
    boolean isAskedByArguments() {
        return isAskedByArguments;
    }

    Node.Root group(Span span) {
        isAskedByArguments |= aggregating;
        return new Node.Root.Local(variables.group(), "group", span);
    }

    Node.Root window(Span span) {
        isAskedByArguments |= aggregating;
        return new Node.Root.Local(variables.window(), "window", span);
    }

    Node fact(WindowFact fact, Span span) {
        isAskedByArguments |= aggregating;
        return new Node.Read(
                new Node.Root.Local(variables.of(fact), SelectVariables.name(fact), span), List.of(), span);
    }

    /// Takes a call of an aggregate function.
    ///
    /// @param arguments checks the arguments
    Node aggregate(Callee.Aggregate callee, Expr.Call call, Findings findings, Supplier<List<Node>> arguments) {
        String name = "`" + call.function() + "`";
        if (aggregating) {
            return findings.error(
                    ErrorCode.MISPLACED_AGGREGATE,
                    call.span(),
                    name + " is an aggregate function, which cannot stand in the arguments of another one");
        }
        if (!knowsGroup()) {
            return findings.error(
                    ErrorCode.MISPLACED_AGGREGATE,
                    call.span(),
                    name + " is an aggregate function, but " + part.words + " looks at one event at a time",
                    "aggregate functions stand in the target of a select, or behind `having`");
        }
        if (!windowed) {
            return findings.error(
                    ErrorCode.MISPLACED_AGGREGATE,
                    call.span(),
                    name + " is an aggregate function, but this select has no window",
                    "name a window: `from in[minute]`");
        }
        aggregating = true;
        List<Node> checked = arguments.get();
        aggregating = false;
        int result = counter.getAndIncrement();
        aggregates.add(new AggregateUse(callee.function(), checked, result, call.span()));
        return new Node.Read(
                new Node.Root.Local(result, call.function().toString(), call.span()), List.of(), call.span());
    }
}
