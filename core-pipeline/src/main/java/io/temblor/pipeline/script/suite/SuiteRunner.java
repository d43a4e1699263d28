package io.temblor.pipeline.script.suite;

import io.temblor.connector.NanoClock;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.check.ModuleFinder;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs the suites of one script: its expressions in order, and of those that call `test::suite` each test for itself.
/// A test passes if it yields `true`; one that fails does not keep the next one from running.
///
/// **Threading.** One thread at a time.
public final class SuiteRunner {
    private static final String SUITE = "std::test::suite";
    private static final String TEST = "std::test::test";

    private final PartRun run;
    private final List<Diagnostic> faults = new ArrayList<>();

    private SuiteRunner(CheckedScript script, Frame frame) {
        this.run = new PartRun(script, frame);
    }

    /// Runs all suites of a script; one without suites is not run at all.
    ///
    /// @param modules where the modules are that it uses
    /// @throws InvalidScriptException if it is not right
    public static SuiteReport run(Source source, ModuleFinder modules) throws InvalidScriptException {
        CompiledScript script = new ScriptCompiler(modules).compile(source, RecordValue.EMPTY);
        Frame frame = script.newFrame(NanoClock.SYSTEM);
        frame.begin(new SuiteEvent(NanoClock.SYSTEM.epochNanos()));
        frame.setState(RecordValue.EMPTY);
        SuiteRunner runner = new SuiteRunner(script.script(), frame);
        List<Node> body = script.script().body();
        boolean hasSuites =
                body.stream().anyMatch(node -> Parts.argument(node, SUITE).isPresent());
        return new SuiteReport(hasSuites ? runner.suites(body) : List.of(), runner.faults, script.warnings());
    }

    private List<SuiteResult> suites(List<Node> body) {
        List<SuiteResult> suites = new ArrayList<>();
        for (Node node : body) {
            Optional<Node> suite = Parts.argument(node, SUITE);
            if (suite.isPresent()) {
                suites.add(suite(suite.orElseThrow()));
            } else {
                run.effect(node).failure().ifPresent(faults::add);
            }
        }
        return suites;
    }

    private SuiteResult suite(Node suite) {
        List<TestResult> results = new ArrayList<>();
        Node tests = Parts.field(suite, "tests").orElse(suite);
        Optional<List<Node>> elements = Parts.elements(tests);
        if (elements.isEmpty()) {
            fault(tests.span(), "the field `tests` of a suite must be an array, written as one");
        }
        for (Node element : elements.orElse(List.of())) {
            Optional<Node> test = Parts.argument(element, TEST);
            if (test.isPresent()) {
                results.add(test(test.orElseThrow()));
            } else {
                fault(element.span(), "a test of a suite must be a call of `test::test`");
            }
        }
        return new SuiteResult(name(suite), results);
    }

    private void fault(Span span, String message) {
        faults.add(Diagnostic.error(ErrorCode.BAD_ARGUMENT, span, message)
                .hint("`test::suite({\"name\": …, \"tests\": [test::test({\"name\": …, \"test\": …})]})`"));
    }

    private TestResult test(Node test) {
        int line = test.span().line();
        Optional<Node> node = Parts.field(test, "test");
        return new TestResult(
                name(test),
                line,
                node.isPresent()
                        ? failure(node.orElseThrow())
                        : Optional.of(Diagnostic.error(
                                ErrorCode.BAD_ARGUMENT, test.span(), "the field `test` of a test is missing")));
    }

    private Optional<Diagnostic> failure(Node test) {
        PartRun.Result result = run.value(test);
        if (result.failure().isPresent() || result.value().equals(BoolValue.TRUE)) {
            return result.failure();
        }
        return Optional.of(Diagnostic.error(
                ErrorCode.FUNCTION_FAILED, test.span(), "the test must yield true, but yields " + result.value()));
    }

    private String name(Node record) {
        Optional<Value> name =
                Parts.field(record, "name").map(node -> run.value(node).value());
        return name.filter(StringValue.class::isInstance)
                .map(text -> ((StringValue) text).value())
                .orElse("without a name");
    }
}
