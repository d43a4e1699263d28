package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import java.util.concurrent.atomic.AtomicInteger;

/// What all parts of one check share.
///
/// @param variables counts the variables of all scopes
/// @param args      what the script is given
record Checking(
        Findings findings,
        ModuleLoader modules,
        ConstantEvaluator evaluator,
        AtomicInteger variables,
        RecordValue args) {}
