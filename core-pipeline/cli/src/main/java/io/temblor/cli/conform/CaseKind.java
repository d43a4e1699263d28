package io.temblor.cli.conform;

import java.util.Locale;

/// What a case says about a script, a query or a deployment.
public enum CaseKind {
    /// What it yields: for each line of `in` one of `out`, unless the event is dropped.
    SCRIPTS,
    /// That it is refused, with an error in the line that `error.txt` marks.
    SCRIPT_ERRORS,
    /// That it fails on one of the events of `in`, or is refused already.
    SCRIPT_RUNTIME_ERRORS,
    /// That there are warnings, in the lines that `warning.txt` marks.
    SCRIPT_WARNINGS,
    /// What a query yields: for all lines of `in` those of `out`.
    QUERIES,
    /// That a query is refused, with an error in the line that `error.txt` marks.
    QUERY_ERRORS,
    /// That a query fails on one of the events of `in`, in the line that `error.txt` marks, and what it yields.
    QUERY_RUNTIME_ERRORS,
    /// That a deployment can be carried over, and its flow `main` runs to its end.
    FLOWS,
    /// That a deployment is refused, with an error in the line that `error.txt` marks.
    FLOW_ERRORS;

    /// Whether the case is a query.
    boolean isQuery() {
        return compareTo(QUERIES) >= 0 && !isFlow();
    }

    /// Whether the case is a deployment.
    boolean isFlow() {
        return compareTo(FLOWS) >= 0;
    }

    /// The folder of its cases.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
