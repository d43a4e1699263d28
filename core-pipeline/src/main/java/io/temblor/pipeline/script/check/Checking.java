package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.syntax.Source;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What all parts of one check share.
///
/// @param variables counts the variables of all scopes
/// @param args      what the script is given
/// @param unknown   the names of what it will be given, as long as that is not known; otherwise null
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
        @Nullable Set<String> unknown,
        boolean alone,
        Surroundings place,
        @Nullable SelectNames select) {

    /// The beginning of a check.
    ///
    /// @param source the text that is checked, which must not be one of the modules that it uses
    static Checking begin(
            Findings findings,
            ModuleFinder finder,
            Source source,
            ConstantEvaluator evaluator,
            RecordValue args,
            boolean alone,
            Surroundings place) {
        ModuleLoader modules = new ModuleLoader(finder, source);
        return new Checking(findings, modules, evaluator, new AtomicInteger(), args, null, alone, place, null);
    }

    /// The same for the expressions of a select.
    Checking of(SelectNames names) {
        return new Checking(findings, modules, evaluator, variables, args, unknown, alone, place, names);
    }

    /// The same for scripts that stand elsewhere.
    Checking in(Surroundings elsewhere) {
        return new Checking(findings, modules, evaluator, variables, args, unknown, alone, elsewhere, select);
    }

    /// The same for an expression that is computed at once.
    Checking ofConstants() {
        return new Checking(findings, modules, evaluator, variables, args, unknown, true, place, select);
    }

    /// The same for something else that is given something.
    Checking with(RecordValue given) {
        return new Checking(findings, modules, evaluator, variables, given, null, alone, place, select);
    }

    /// The same for something else that will be given something.
    Checking with(Set<String> names) {
        return new Checking(findings, modules, evaluator, variables, RecordValue.EMPTY, names, alone, place, select);
    }

    /// Whether what is given is known already.
    boolean argumentsAreKnown() {
        return unknown == null;
    }

    /// Whether a name that nobody has declared is wrong: there is no statement that could assign to it.
    boolean knowsAllVariables() {
        return alone || select != null;
    }
}
