package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import java.util.concurrent.atomic.AtomicInteger;

/// What all parts of one check share.
///
/// @param variables counts the variables of all scopes
/// @param args      what the script is given
/// @param alone     whether it is an expression without a script around it: it has no variables, and knows
///                  the modules of `std` by their last names
record Checking(
        Findings findings,
        ModuleLoader modules,
        ConstantEvaluator evaluator,
        AtomicInteger variables,
        RecordValue args,
        boolean alone) {}
