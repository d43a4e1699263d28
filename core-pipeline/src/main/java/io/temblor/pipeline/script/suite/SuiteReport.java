package io.temblor.pipeline.script.suite;

import io.temblor.pipeline.script.syntax.Diagnostic;
import java.util.List;

/// What became of all suites of a script.
///
/// @param suites   in the order of the text
/// @param faults   what went wrong outside of tests
/// @param warnings what should be looked at
public record SuiteReport(List<SuiteResult> suites, List<Diagnostic> faults, List<Diagnostic> warnings) {
    /// Whether nothing failed.
    public boolean isPassed() {
        return faults.isEmpty() && suites.stream().allMatch(suite -> suite.failed() == 0);
    }
}
