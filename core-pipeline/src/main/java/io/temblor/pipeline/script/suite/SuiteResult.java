package io.temblor.pipeline.script.suite;

import java.util.List;

/// What became of the tests of one suite.
///
/// @param tests in the order of the text
public record SuiteResult(String name, List<TestResult> tests) {
    /// How many tests did not pass.
    public int failed() {
        return (int) tests.stream().filter(test -> !test.isPassed()).count();
    }
}
