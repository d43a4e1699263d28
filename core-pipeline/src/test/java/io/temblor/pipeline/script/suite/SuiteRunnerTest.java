package io.temblor.pipeline.script.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteRunnerTest {
    private static SuiteReport run(String script) throws InvalidScriptException {
        return SuiteRunner.run(new Source("s", "use std::test;\nuse std::array;\n" + script), new LibraryModules());
    }

    private static String messages(SuiteReport report) {
        return String.join(
                "\n", report.faults().stream().map(Diagnostic::message).toList());
    }

    @Test
    void runsEachTestForItself() throws Exception {
        SuiteReport report = run("""
                let a = [1, 2];
                test::suite({"name": "arrays", "tests": [
                  test::test({"name": "counts", "test": test::assert("len", 2, array::len(a))}),
                  test::test({"name": "differs", "test": test::assert("sum", 4, a[0] + a[1])}),
                  test::test({"name": "breaks", "test": test::assert("last", 3, a[2])}),
                  test::test({"name": "goes on", "test": array::contains(a, 1)})
                ]});
                """);

        assertThat(report.isPassed()).isFalse();
        SuiteResult suite = report.suites().getFirst();
        assertThat(suite.name()).isEqualTo("arrays");
        assertThat(suite.failed()).isEqualTo(2);
        assertThat(suite.tests().stream().map(test -> test.line() + " " + test.name() + " " + test.isPassed()))
                .containsExactly("5 counts true", "6 differs false", "7 breaks false", "8 goes on true");
        assertThat(suite.tests().get(1).failure().orElseThrow().message()).contains("sum: expected 4, but got 3");
        assertThat(suite.tests().get(2).failure().orElseThrow().span().line()).isEqualTo(7);
    }

    @Test
    void runsAllSuites() throws Exception {
        SuiteReport report = run("""
                test::suite({"name": "first", "tests": []});
                test::suite({"name": "second", "tests": [test::test({"name": "true", "test": true})]});
                "further expressions do no harm"
                """);

        assertThat(report.isPassed()).isTrue();
        assertThat(report.suites().stream().map(SuiteResult::name)).containsExactly("first", "second");
    }

    @Test
    void asksForTrue() throws Exception {
        SuiteReport report = run("""
                test::suite({"name": "s", "tests": [test::test({"name": "t", "test": [1, 2]}), test::test({"name": "u"})]})
                """);

        assertThat(report.suites().getFirst().tests().stream()
                        .map(test -> test.failure().orElseThrow().message()))
                .containsExactly("the test must yield true, but yields [1,2]", "the field `test` of a test is missing");
    }

    @Test
    void saysWhatIsNoTest() throws Exception {
        assertThat(messages(run("test::suite({\"name\": \"s\", \"tests\": [1, 2]})")))
                .isEqualTo("a test of a suite must be a call of `test::test`\n"
                        + "a test of a suite must be a call of `test::test`");
        assertThat(messages(run("test::suite({\"name\": \"s\"})")))
                .isEqualTo("the field `tests` of a suite must be an array, written as one");
    }

    @Test
    void saysWhatFailsOutsideOfTests() throws Exception {
        SuiteReport report = run("""
                let a = event.nothing;
                test::suite({"name": "s", "tests": [test::test({"name": "t", "test": true})]})
                """);

        assertThat(messages(report)).contains("nothing");
        assertThat(report.isPassed()).isFalse();
        assertThat(report.suites().getFirst().failed()).isZero();
    }

    @Test
    void doesNotRunScriptsWithoutSuites() throws Exception {
        assertThat(run("let a = event.nothing; a")).isEqualTo(new SuiteReport(List.of(), List.of(), List.of()));
    }

    @Test
    void refusesAScriptThatIsNotRight() {
        assertThatThrownBy(() -> run("test::sweet({})"))
                .isInstanceOf(InvalidScriptException.class)
                .hasMessageContaining("test::sweet");
    }
}
