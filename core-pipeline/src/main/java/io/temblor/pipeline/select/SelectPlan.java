package io.temblor.pipeline.select;

import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorMaker;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.window.WindowSpec;
import java.util.ArrayList;
import java.util.List;

/// A `select` that was checked.
///
/// @param windows   one, or tumbling ones, the smallest first; none for a select that looks at one event at a time
/// @param maxGroups how many groups there may be at a time
/// @param idleNanos after how many nanoseconds without events a group is closed; [Long#MAX_VALUE] for never
public record SelectPlan(CheckedSelect select, List<WindowSpec> windows, int maxGroups, long idleNanos)
        implements OperatorMaker {
    /// The port for events that come too late for all of their windows.
    public static final String LATE = "late";

    /// How many groups there may be unless something else is said.
    public static final int MAX_GROUPS = 1_000_000;

    public SelectPlan {
        windows = List.copyOf(windows);
    }

    /// Where it emits, `err` not among them.
    public List<String> ports() {
        List<String> ports = new ArrayList<>(List.of("out"));
        if (windows.stream().anyMatch(SelectPlan::canBeLate)) {
            ports.add(LATE);
        }
        return ports;
    }

    private static boolean canBeLate(WindowSpec window) {
        return switch (window) {
            case WindowSpec.Aligned aligned -> aligned.time().time() != null;
            case WindowSpec.Session session -> session.time().time() != null;
            case WindowSpec.Count _, WindowSpec.Interval _, WindowSpec.State _, WindowSpec.Sliding _ -> false;
        };
    }

    /// Whether something happens when time passes and no event comes.
    boolean needsTicks() {
        return !windows.isEmpty() && (idleNanos != Long.MAX_VALUE || actsOnTime(windows.getFirst()));
    }

    private static boolean actsOnTime(WindowSpec window) {
        return switch (window) {
            case WindowSpec.Aligned _, WindowSpec.Session _ -> true;
            case WindowSpec.Count _ -> false;
            case WindowSpec.Interval interval -> interval.time() == null;
            case WindowSpec.State state -> state.tick() != null;
            case WindowSpec.Sliding sliding -> sliding.interval() != Long.MAX_VALUE;
        };
    }

    @Override
    public Operator operator() {
        try {
            return windows.isEmpty() ? new SelectOperator(this) : new WindowedSelectOperator(this);
        } catch (InvalidScriptException e) {
            throw new IllegalStateException("a select that was checked cannot be compiled", e);
        }
    }
}
