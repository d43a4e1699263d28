package io.temblor.cli.conform;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.Connector;
import io.temblor.connector.ProcessExit;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.embed.EmbeddedFlow;
import io.temblor.pipeline.embed.VirtualClock;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.CatalogReader;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.PlanReader;
import io.temblor.pipeline.script.check.DeploymentChecker.Wanted;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.Resources;
import io.temblor.pipeline.troy.DeploymentImport;
import io.temblor.pipeline.troy.Imported;
import io.temblor.pipeline.troy.Lack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// Runs one case of a flow: it is carried over, and its configuration run until an event comes to an
/// `exit`, in virtual time.
final class FlowCaseRun {
    private static final String FLOW = "main";
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int STEPS = 100;

    private final ConformanceCase tried;
    private final CaseFiles files;
    private final ClassLoader loader = FlowCaseRun.class.getClassLoader();

    FlowCaseRun(ConformanceCase tried) {
        this.tried = tried;
        this.files = new CaseFiles(tried.folder());
    }

    void run() throws MismatchException, IOException {
        Path file = files.path("flow.troy");
        Source source = new Source(file.toString(), Files.readString(file));
        DeploymentImport troy = new DeploymentImport(loader, List.of(tried.folder()));
        switch (tried.kind()) {
            case FLOWS -> ends(carriedOver(troy, source));
            case FLOW_ERRORS -> refused(troy, source);
            case SCRIPTS,
                    SCRIPT_ERRORS,
                    SCRIPT_RUNTIME_ERRORS,
                    SCRIPT_WARNINGS,
                    QUERIES,
                    QUERY_ERRORS,
                    QUERY_RUNTIME_ERRORS -> throw new IllegalStateException(tried + " is no flow");
        }
    }

    private void refused(DeploymentImport troy, Source source) throws MismatchException, IOException {
        try {
            Imported _ = troy.read(source, List.of());
        } catch (InvalidScriptException e) {
            CaseText.check(e.diagnostics(), files.marked("error.txt"));
            return;
        }
        throw new MismatchException("is not refused");
    }

    /// The flow `main`, which is given what is in `config.json`.
    private String carriedOver(DeploymentImport troy, Source source) throws MismatchException, IOException {
        try {
            Imported imported = troy.read(source, List.of(new Wanted(FLOW, args())));
            if (!imported.lacks().isEmpty()) {
                throw new MismatchException(
                        "is not carried over",
                        imported.lacks().stream().map(Lack::toString).collect(Collectors.joining("\n")));
            }
            return imported.hocon();
        } catch (InvalidScriptException e) {
            throw new MismatchException("is refused", CaseText.of(e.diagnostics()));
        }
    }

    private RecordValue args() throws MismatchException, IOException {
        if (!files.has("config.json")) {
            return RecordValue.EMPTY;
        }
        List<Document> documents = files.documents("config.json");
        if (documents.size() == 1 && documents.getFirst().value() instanceof RecordValue args) {
            return args;
        }
        throw new MismatchException("config.json must have one record in one line");
    }

    private void ends(String hocon) throws MismatchException {
        Configuration configuration = ConfigFiles.ofText("flow.conf", hocon)
                .with(Defaults.reference(loader))
                .load();
        Catalog catalog = new CatalogReader(loader).read(configuration);
        Catalog muted = catalog.with(catalog.connectors().all().stream()
                .filter(connector -> connector.type().name().equals("stdio"))
                .<Connector<?>>map(FlowCaseRun::muted)
                .toList());
        for (FlowPlan flow : new PlanReader(muted).read(configuration).flows()) {
            ends(flow, muted);
        }
    }

    private static <S extends Record> Connector<S> muted(Connector<S> connector) {
        return new MutedConnector<>(connector);
    }

    private static void ends(FlowPlan plan, Catalog catalog) throws MismatchException {
        VirtualClock clock = new VirtualClock();
        AtomicBoolean ended = new AtomicBoolean();
        ProcessExit exit = (_, _) -> ended.set(true);
        Environment environment = new Environment(catalog, clock, Resources.NONE.with(ProcessExit.NAME, exit));
        try (EmbeddedFlow flow = new EmbeddedFlow(plan, environment, clock)) {
            for (int i = 0; i < STEPS && !ended.get() && flow.failure().isEmpty(); i++) {
                flow.advance(STEP);
            }
            if (flow.failure().isPresent()) {
                throw new MismatchException("fails: " + flow.failure().orElseThrow());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new MismatchException("is interrupted");
        }
        if (!ended.get()) {
            throw new MismatchException("does not end within 10 seconds");
        }
    }
}
