package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What all parts of one check share.
///
/// @param variables counts the variables of all scopes
/// @param args      what the script is given
/// @param alone     whether it is an expression without a script around it: it has no variables, and knows
///                  the modules of `std` by their last names
/// @param place     where the expressions stand
/// @param select    the select that the expressions belong to, or null
record Checking(
        Findings findings,
        ModuleLoader modules,
        ConstantEvaluator evaluator,
        AtomicInteger variables,
        RecordValue args,
        boolean alone,
        Surroundings place,
        @Nullable SelectNames select) {

    /// The same for the expressions of a select.
    Checking of(SelectNames names) {
        return new Checking(findings, modules, evaluator, variables, args, alone, place, names);
    }

    /// Whether a name that nobody has declared is wrong: there is no statement that could assign to it.
    boolean knowsAllVariables() {
        return alone || select != null;
    }
}
