package io.temblor.pipeline.script.suite;

import io.temblor.pipeline.script.syntax.Diagnostic;
import java.util.Optional;

/// What became of one test.
///
/// @param line    where the test begins, counted from 1
/// @param failure empty if it passed
public record TestResult(String name, int line, Optional<Diagnostic> failure) {
    public boolean isPassed() {
        return failure.isEmpty();
    }
}
