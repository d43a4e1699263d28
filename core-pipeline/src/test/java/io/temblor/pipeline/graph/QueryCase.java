package io.temblor.pipeline.graph;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.embed.VirtualClock;
import io.temblor.pipeline.script.CaseFolder;
import io.temblor.pipeline.script.JsonText;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.stage.PipelineRun;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder with a query, what happens to it, and what is to come out. Modules may lie beside the query.
///
/// What happens stands in `in`, line by line: an event as JSON; `@split {…}` for one from another split,
/// `{…} $ {…}` for one with metadata; `tick 1s`, after which so much time has passed with a tick at its
/// end; `drain`. Each event comes a second after the one before it.
record QueryCase(Kind kind, CaseFolder folder) {
    /// What is to come out.
    enum Kind {
        QUERIES("out"),
        QUERY_ERRORS("error.txt"),
        QUERY_RUNTIME_ERRORS("out");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<QueryCase> all() {
        return Stream.of(Kind.values()).flatMap(QueryCase::all).toList();
    }

    private static Stream<QueryCase> all(Kind kind) {
        return CaseFolder.all(kind.folder()).stream().map(folder -> new QueryCase(kind, folder));
    }

    String expected() {
        return folder.read(kind.file);
    }

    /// Writes what comes out as that which is expected.
    void update() throws IOException {
        folder.write(kind.file, actual());
    }

    /// What comes out, but for the place of the folder.
    String actual() {
        return folder.withoutPlace(outcome());
    }

    private String outcome() {
        QueryPlans.Planned planned;
        try {
            planned = plan();
        } catch (InvalidScriptException e) {
            String texts = e.diagnostics().stream()
                    .map(each -> DiagnosticText.of(each) + "\n")
                    .collect(Collectors.joining());
            return kind == Kind.QUERY_ERRORS ? texts : "INVALID\n" + texts;
        }
        String warnings = planned.warnings().stream()
                .map(each -> DiagnosticText.of(each) + "\n")
                .collect(Collectors.joining());
        return kind == Kind.QUERY_ERRORS ? "" : warnings + run(planned.plan());
    }

    private QueryPlans.Planned plan() throws InvalidScriptException {
        Configuration defaults =
                ConfigFiles.ofText("case", "").with(Defaults.reference()).load();
        RecordValue args = folder.has("args") ? (RecordValue) JsonText.value(folder.read("args")) : RecordValue.EMPTY;
        return new QueryPlans(Queries.CATALOG, defaults, new FolderModules(List.of(folder.path())))
                .plan("main", new Source(folder.place("query.trickle"), folder.read("query.trickle")), args);
    }

    private String run(PipelinePlan plan) {
        VirtualClock clock = new VirtualClock();
        PipelineRun run = new PipelineRun(plan, Queries.CATALOG, clock);
        StringBuilder lines = new StringBuilder();
        folder.read("in")
                .lines()
                .flatMap(line -> act(line, run, clock).stream())
                .forEach(emission -> lines.append(text(emission)));
        return lines.toString();
    }

    private static List<PipelineRun.Emission> act(String line, PipelineRun run, VirtualClock clock) {
        if (line.equals("drain")) {
            return run.drain();
        }
        if (line.startsWith("tick ")) {
            clock.advance(Duration.parse("PT" + line.substring("tick ".length())));
            return run.tick();
        }
        clock.advance(Duration.ofSeconds(1));
        String split = line.startsWith("@") ? line.substring(1, line.indexOf(' ')) : "split";
        String[] event = (line.startsWith("@") ? line.substring(line.indexOf(' ') + 1) : line).split(" \\$ ", 2);
        RecordValue meta = event.length == 1 ? RecordValue.EMPTY : (RecordValue) JsonText.value(event[1]);
        return run.send(
                "in", JsonText.value(event[0]), meta, new Origin("source", new Split(split)), clock.epochNanos());
    }

    private static String text(PipelineRun.Emission emission) {
        Failure failure = emission.event().failure().orElse(null);
        RecordValue meta = emission.event().meta();
        Value value = emission.event().value();
        StringBuilder text = new StringBuilder(emission.port()).append(' ').append(value);
        if (failure != null && value instanceof RecordValue letter && letter.get("value") instanceof Value event) {
            text = new StringBuilder(emission.port() + " " + event + " FAILED " + failure.code() + " "
                    + new StringValue(failure.message()));
        }
        return text + (meta.size() == 0 || failure != null ? "" : " $ " + meta) + "\n";
    }

    @Override
    public String toString() {
        return kind.folder() + "/" + folder.name();
    }
}
