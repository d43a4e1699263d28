package io.temblor.cli;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.suite.SuiteReport;
import io.temblor.pipeline.script.suite.SuiteResult;
import io.temblor.pipeline.script.suite.TestResult;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the suites of a file, as text and as JSON.
record SuitePage(Path file, SuiteReport report) {
    private static final String INDENT = "  ";

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(file.toString()));
        for (SuiteResult suite : report.suites()) {
            lines.add(INDENT + suite.name());
            suite.tests().forEach(test -> test(test, lines));
        }
        report.faults().forEach(fault -> add(fault, 1, lines));
        return lines;
    }

    private static void test(TestResult test, List<String> lines) {
        lines.add(INDENT.repeat(2) + (test.isPassed() ? "ok      " : "failed  ") + test.name());
        test.failure().ifPresent(failure -> add(failure, 4, lines));
    }

    private static void add(Diagnostic diagnostic, int depth, List<String> lines) {
        DiagnosticText.of(diagnostic).lines().forEach(line -> lines.add(INDENT.repeat(depth) + line));
    }

    Value json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.toString());
        json.put("suites", report.suites().stream().map(SuitePage::json).toList());
        json.put("errors", report.faults().stream().map(DiagnosticText::of).toList());
        return Value.of(json);
    }

    private static Map<String, Object> json(SuiteResult suite) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", suite.name());
        json.put("tests", suite.tests().stream().map(SuitePage::json).toList());
        return json;
    }

    private static Map<String, Object> json(TestResult test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", test.name());
        json.put("line", test.line());
        json.put("ok", test.isPassed());
        test.failure().ifPresent(failure -> json.put("message", failure.message()));
        return json;
    }
}
