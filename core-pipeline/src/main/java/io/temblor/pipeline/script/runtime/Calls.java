package io.temblor.pipeline.script.runtime;

import io.temblor.pipeline.script.syntax.ErrorCode;

/// What compiled code needs for functions and clauses.
public final class Calls {
    /// How often a function can begin anew.
    public static final int MOST_RECURSIONS = 1024;

    private Calls() {}

    /// Puts an argument into its variable.
    public static void store(Object value, Frame frame, int variable) {
        frame.setVariable(variable, value);
    }

    public static ScriptException tooManyRecursions() {
        return new ScriptException(
                ErrorCode.RECURSION_LIMIT,
                "the function has begun anew " + MOST_RECURSIONS + " times, which is the limit");
    }

    public static ScriptException noClause() {
        return new ScriptException(
                ErrorCode.NO_CLAUSE, "no clause of this `match` holds", "`case _ => …` takes all others");
    }
}
