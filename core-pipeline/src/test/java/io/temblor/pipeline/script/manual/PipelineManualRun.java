package io.temblor.pipeline.script.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.InvalidConfigException;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import io.temblor.pipeline.embed.VirtualClock;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.graph.QueryPlans;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.stage.PipelineRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs the pipelines of a manual, on a clock that stands at 1970 when they begin.
final class PipelineManualRun {
    private static final Catalog CATALOG = Catalog.load(PipelineManualRun.class.getClassLoader());
    private static final String SHOWN_FOLDER = "modules = [ rules ]";

    private final Path modules;

    /// @param modules the folder with the modules that the page shows
    PipelineManualRun(Path modules) {
        this.modules = modules;
    }

    /// Tries what is said of a pipeline.
    void check(PipelineExample example) {
        String text = example.text().text();
        if (PipelineStory.isOne(text)) {
            run(PipelineStory.of(text), example.form());
        } else {
            assertThat(messages(example.form()) + "\n").isEqualTo(text);
        }
    }

    private void run(PipelineStory story, ManualPage.Block form) {
        VirtualClock clock = new VirtualClock(Instant.EPOCH);
        PipelineRun run = new PipelineRun(plan(form, story), CATALOG, clock);
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (PipelineStory.Step step : story.steps()) {
            expected.add(step.line());
            found.add(step.line());
            step.outputs().forEach(output -> expected.add(shown(output)));
            List<PipelineRun.Emission> emissions = take(step, run, clock);
            for (int i = 0; i < emissions.size(); i++) {
                boolean withMeta =
                        i < step.outputs().size() && step.outputs().get(i).meta() != null;
                found.add(shown(emissions.get(i), withMeta));
            }
        }
        assertThat(String.join("\n", found)).isEqualTo(String.join("\n", expected));
    }

    private static List<PipelineRun.Emission> take(PipelineStory.Step step, PipelineRun run, VirtualClock clock) {
        Duration time = step.time();
        if (time == null) {
            return run.drain();
        }
        clock.advance(time.minusNanos(clock.epochNanos()));
        String port = step.port();
        if (port == null) {
            return run.tick();
        }
        RecordValue meta = (RecordValue) ManualValue.of(step.meta());
        Origin origin = new Origin("in", new Split(step.split()));
        return run.send(port, ManualValue.of(step.event()), meta, origin, clock.epochNanos());
    }

    private static String shown(PipelineStory.Output output) {
        if (output.failure() != null) {
            return "  " + output.port() + ": fails: " + output.failure();
        }
        String meta = output.meta();
        return "  " + output.port() + ": " + ManualValue.of(output.value())
                + (meta == null ? "" : ", $ = " + ManualValue.of(meta));
    }

    private static String shown(PipelineRun.Emission emission, boolean withMeta) {
        Failure failure = emission.event().failure().orElse(null);
        if (failure != null) {
            return "  " + emission.port() + ": fails: " + failure.code();
        }
        Value value = emission.event().value();
        return "  " + emission.port() + ": " + value
                + (withMeta ? ", $ = " + emission.event().meta() : "");
    }

    private PipelinePlan plan(ManualPage.Block form, PipelineStory story) {
        try {
            return form.language().equals("hocon")
                    ? configured(form.text(), ports(story))
                    : query(form.text()).plan();
        } catch (InvalidScriptException | InvalidConfigException e) {
            throw new AssertionError("line " + form.line() + "\n" + e.getMessage(), e);
        }
    }

    private QueryPlans.Planned query(String text) throws InvalidScriptException {
        Configuration defaults =
                ConfigFiles.ofText("manual", "").with(Defaults.reference()).load();
        return new QueryPlans(CATALOG, defaults, new FolderModules(List.of(modules)))
                .plan("p", new Source("pipeline.tremor", text), RecordValue.EMPTY);
    }

    private static Set<String> ports(PipelineStory story) {
        Set<String> links = new LinkedHashSet<>(List.of("p -> result", "p/err -> result"));
        for (PipelineStory.Step step : story.steps()) {
            if (step.port() != null) {
                links.add("given -> p" + (step.port().equals("in") ? "" : "/" + step.port()));
            }
            step.outputs().stream()
                    .filter(output -> !output.port().equals("out"))
                    .forEach(output -> links.add("p/" + output.port() + " -> result"));
        }
        return links;
    }

    private PipelinePlan configured(String settings, Set<String> links) {
        String quoted = links.stream().map(link -> "\"" + link + "\"").collect(Collectors.joining(", "));
        return Temblor.configure()
                .connector(new ScriptedSource())
                .connector(new ScriptedSink("result"))
                .text("pipeline.conf", """
                        flow.manual {
                          connectors { given { type = scripted, codec = json }, result { type = result } }
                          pipelines.p {
                            %s
                          }
                          links = [%s]
                        }
                        """.formatted(
                                settings.replace(SHOWN_FOLDER, "modules = [\"" + modules + "\"]"), quoted))
                .plan()
                .flows()
                .getFirst()
                .pipelines()
                .getFirst();
    }

    /// What is said of a pipeline when it is read.
    private String messages(ManualPage.Block form) {
        try {
            return query(form.text()).warnings().stream()
                    .map(DiagnosticText::of)
                    .collect(Collectors.joining("\n"));
        } catch (InvalidScriptException e) {
            return e.diagnostics().stream().map(DiagnosticText::of).collect(Collectors.joining("\n"));
        }
    }
}
