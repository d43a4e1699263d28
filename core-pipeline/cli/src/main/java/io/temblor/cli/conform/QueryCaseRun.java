package io.temblor.cli.conform;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.embed.VirtualClock;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.graph.QueryPlans;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.stage.PipelineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs one case of a query. Its events have as their time their number, counted from 0, and one origin.
final class QueryCaseRun {
    private static final Origin ORIGIN = new Origin("test", new Split("tremor://localhost/test"));
    private static final Pattern PLACE = Pattern.compile(".*:(\\d+):\\d+: .*", Pattern.DOTALL);

    private final ConformanceCase tried;
    private final CaseFiles files;

    QueryCaseRun(ConformanceCase tried) {
        this.tried = tried;
        this.files = new CaseFiles(tried.folder());
    }

    void run() throws MismatchException, IOException {
        PipelinePlan plan;
        Catalog catalog = Catalog.load(QueryCaseRun.class.getClassLoader());
        try {
            plan = plan(catalog);
        } catch (InvalidScriptException e) {
            refused(e);
            return;
        }
        if (tried.kind() == CaseKind.QUERY_ERRORS) {
            throw new MismatchException("is not refused");
        }
        results(new PipelineRun(plan, catalog, new VirtualClock()));
    }

    private PipelinePlan plan(Catalog catalog) throws MismatchException, IOException, InvalidScriptException {
        Path file = files.path("query.trickle");
        Source source = new Source(file.toString(), Files.readString(file));
        Configuration defaults =
                ConfigFiles.ofText("case", "").with(Defaults.reference()).load();
        FolderModules modules = new FolderModules(List.of(tried.folder()));
        return new QueryPlans(catalog, defaults, modules)
                .plan("query", source, RecordValue.EMPTY)
                .plan();
    }

    private void refused(InvalidScriptException why) throws MismatchException, IOException {
        if (tried.kind() == CaseKind.QUERIES) {
            throw new MismatchException("is refused", CaseText.of(why.diagnostics()));
        }
        if (files.has("error.txt")) {
            CaseText.check(why.diagnostics(), files.marked("error.txt"));
        }
    }

    /// A select that fails tells it at `err`, which is compared with the error that the case expects. What other
    /// operators tell there without being asked is nothing to Tremor, and so to the case.
    private void results(PipelineRun run) throws MismatchException, IOException {
        List<Integer> failed = new ArrayList<>();
        List<String> found = new ArrayList<>();
        long number = 0;
        for (Document document : files.documents("in")) {
            for (PipelineRun.Emission emission :
                    run.send("in", document.value(), RecordValue.EMPTY, ORIGIN, number++)) {
                Failure failure = emission.event().failure().orElse(null);
                if (failure != null && emission.port().equals("err")) {
                    if (failure.stage().contains("->")) {
                        failed.add(line(failure));
                    }
                } else {
                    found.add(comparable(emission));
                }
            }
        }
        List<String> expected = files.documents("out").stream()
                .map(document -> ComparableText.of(expected(document.value())))
                .toList();
        CaseText.compare(expected, found);
        checkFailures(failed);
    }

    private void checkFailures(List<Integer> failed) throws MismatchException, IOException {
        boolean expected = tried.kind() == CaseKind.QUERY_RUNTIME_ERRORS && files.has("error.txt");
        List<Integer> marked = expected ? files.marked("error.txt") : List.of();
        if (!marked.isEmpty() && !failed.contains(marked.getFirst())) {
            throw new MismatchException("failed in " + CaseText.lines(failed) + " in place of " + marked.getFirst());
        }
        if (!expected && !failed.isEmpty()) {
            throw new MismatchException("fails in " + CaseText.lines(failed));
        }
    }

    private static int line(Failure failure) {
        Matcher place = PLACE.matcher(failure.message());
        return place.matches() ? Integer.parseInt(place.group(1)) : 0;
    }

    /// A failure as cases tell of it, but of its text only the line.
    private static String comparable(PipelineRun.Emission emission) {
        Failure failure = emission.event().failure().orElse(null);
        Value value = emission.event().value();
        if (failure == null || !(value instanceof RecordValue letter)) {
            return ComparableText.of(value);
        }
        Value event = letter.get("value");
        return ComparableText.of(failure(event == null ? Value.NULL : event, line(failure)));
    }

    private static Value expected(Value value) {
        if (value instanceof RecordValue fields
                && fields.get("error") instanceof StringValue error
                && fields.get("event") instanceof Value event) {
            List<Integer> marked = CaseFiles.marked(error.value().lines().toList());
            return failure(event, marked.isEmpty() ? 0 : marked.getFirst());
        }
        return value;
    }

    private static Value failure(Value event, int line) {
        return RecordValue.builder().put("event", event).put("line", line).build();
    }
}
