package io.temblor.cli.conform;

import io.temblor.cli.script.FailedRunException;
import io.temblor.cli.script.ScriptEvent;
import io.temblor.cli.script.ScriptRun;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs one case. Its events have as their time their number, counted from 0, and one origin.
public final class CaseRun {
    private static final Origin ORIGIN = new Origin("snot", new Split("snot://test:23/snot", (RecordValue)
            Value.of(Map.of("snot", Map.of("peer", Map.of("host", "test", "port", 23), "path", "snot")))));

    private final ConformanceCase tried;
    private final CaseFiles files;

    private CaseRun(ConformanceCase tried) {
        this.tried = tried;
        this.files = new CaseFiles(tried.folder());
    }

    /// What keeps a case from passing; empty if nothing does.
    public static Optional<Mismatch> of(ConformanceCase tried) {
        try {
            if (tried.kind().isQuery()) {
                new QueryCaseRun(tried).run();
            } else if (tried.kind().isFlow()) {
                new FlowCaseRun(tried).run();
            } else {
                new CaseRun(tried).run();
            }
            return Optional.empty();
        } catch (MismatchException e) {
            return Optional.of(e.mismatch());
        } catch (IOException e) {
            return Optional.of(new Mismatch("cannot be read: " + e, List.of()));
        } catch (RuntimeException e) {
            return Optional.of(new Mismatch("unexpected failure: " + e, List.of()));
        }
    }

    private void run() throws MismatchException, IOException {
        Path file = files.path("script.tremor");
        Source source = new Source(file.toString(), Files.readString(file));
        ScriptCompiler compiler = new ScriptCompiler(new FolderModules(List.of(tried.folder())));
        CompiledScript script;
        try {
            script = compiler.compile(source, RecordValue.EMPTY);
        } catch (InvalidScriptException e) {
            refused(e);
            return;
        }
        switch (tried.kind()) {
            case SCRIPTS -> results(script);
            case SCRIPT_ERRORS -> throw new MismatchException("is not refused");
            case SCRIPT_RUNTIME_ERRORS -> failure(script);
            case SCRIPT_WARNINGS -> warnings(script.warnings());
            case QUERIES, QUERY_ERRORS, QUERY_RUNTIME_ERRORS, FLOWS, FLOW_ERRORS -> throw noScript();
        }
    }

    private void refused(InvalidScriptException why) throws MismatchException, IOException {
        switch (tried.kind()) {
            case SCRIPT_ERRORS, SCRIPT_RUNTIME_ERRORS -> error(why.diagnostics());
            case SCRIPTS, SCRIPT_WARNINGS -> throw new MismatchException("is refused", CaseText.of(why.diagnostics()));
            case QUERIES, QUERY_ERRORS, QUERY_RUNTIME_ERRORS, FLOWS, FLOW_ERRORS -> throw noScript();
        }
    }

    private IllegalStateException noScript() {
        return new IllegalStateException(tried + " is no script");
    }

    private void error(List<Diagnostic> errors) throws MismatchException, IOException {
        CaseText.check(errors, files.marked("error.txt"));
    }

    private void warnings(List<Diagnostic> warnings) throws MismatchException, IOException {
        List<Integer> marked = files.marked("warning.txt");
        List<Integer> shown = warnings.stream().map(Diagnostic::shownLine).toList();
        if (!marked.equals(shown)) {
            throw new MismatchException(
                    "warned of " + CaseText.lines(shown) + " in place of " + CaseText.lines(marked),
                    CaseText.of(warnings));
        }
    }

    private void failure(CompiledScript script) throws MismatchException, IOException {
        try {
            List<String> _ = yielded(script);
        } catch (FailedRunException e) {
            error(List.of(e.diagnostic()));
            return;
        }
        throw new MismatchException("does not fail");
    }

    private void results(CompiledScript script) throws MismatchException, IOException {
        List<String> expected = files.documents("out").stream()
                .map(document -> ComparableText.of(document.value()))
                .toList();
        List<String> found;
        try {
            found = yielded(script);
        } catch (FailedRunException e) {
            throw new MismatchException("fails", DiagnosticText.of(e.diagnostic()));
        }
        CaseText.compare(expected, found);
    }

    private List<String> yielded(CompiledScript script) throws MismatchException, IOException, FailedRunException {
        List<String> results = new ArrayList<>();
        ScriptRun run = new ScriptRun(script, Value.NULL);
        int number = 0;
        for (Document document : files.documents("in")) {
            run.run(new ScriptEvent(document, number++, ORIGIN))
                    .ifPresent(emission ->
                            results.add(ComparableText.of(emission.document().value())));
        }
        return results;
    }
}
