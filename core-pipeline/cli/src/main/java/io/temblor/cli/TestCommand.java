package io.temblor.cli;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.suite.SuiteReport;
import io.temblor.pipeline.script.suite.SuiteResult;
import io.temblor.pipeline.script.suite.SuiteRunner;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor test`.
@Command(
        name = "test",
        description = {
            "Runs tests of scripts that are scripts themselves.",
            "",
            "A suite is a call of test::suite, and each of its tests is one of test::test; see temblor functions test. Every"
                    + " test runs, whatever becomes of the others, and the exit code is 1 if one fails."
        },
        footer = {"  temblor test rules_test.tremor", "  temblor test tests --modules rules"})
final class TestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files with suites, or folders: all *.tremor in them that have some.")
    private List<Path> paths = List.of();

    @Mixin
    private ModuleOptions modules;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() {
        List<SuitePage> pages = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        for (Path path : paths) {
            for (Path file : ScriptFiles.list(spec, path)) {
                SuitePage page = new SuitePage(file, run(file));
                if (hasTests(page.report())) {
                    pages.add(page);
                    show(page, out);
                }
            }
        }
        if (pages.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "there are no suites in " + paths + "; a suite is a call of `test::suite`");
        }
        out.println(json ? Value.of(pages.stream().map(SuitePage::json).toList()) : summary(pages));
        out.flush();
        return pages.stream().allMatch(page -> page.report().isPassed()) ? ExitCode.OK : ExitCode.FAILED;
    }

    private SuiteReport run(Path file) {
        Source source = ScriptFiles.read(spec, file);
        try {
            SuiteReport report = SuiteRunner.run(source, modules.finder(Optional.of(file)));
            if (hasTests(report)) {
                PrintWriter err = spec.commandLine().getErr();
                report.warnings().forEach(warning -> err.println(DiagnosticText.of(warning)));
                err.flush();
            }
            return report;
        } catch (InvalidScriptException e) {
            return new SuiteReport(List.of(), e.diagnostics(), List.of());
        }
    }

    private static boolean hasTests(SuiteReport report) {
        return !report.suites().isEmpty() || !report.faults().isEmpty();
    }

    private void show(SuitePage page, PrintWriter out) {
        if (!json) {
            page.lines().forEach(out::println);
            out.println();
        }
    }

    private static String summary(List<SuitePage> pages) {
        List<SuiteResult> suites =
                pages.stream().flatMap(page -> page.report().suites().stream()).toList();
        int tests = suites.stream().mapToInt(suite -> suite.tests().size()).sum();
        int failed = suites.stream().mapToInt(SuiteResult::failed).sum();
        int faults =
                pages.stream().mapToInt(page -> page.report().faults().size()).sum();
        return counted(tests, "test") + " in " + counted(suites.size(), "suite") + ": " + (tests - failed) + " ok, "
                + failed + " failed" + (faults == 0 ? "" : "; " + counted(faults, "error") + " outside of tests");
    }

    private static String counted(int count, String what) {
        return Texts.number(count) + " " + what + (count == 1 ? "" : "s");
    }
}
