package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.embed.VirtualClock;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.graph.QueryPlans;
import io.temblor.pipeline.script.check.LibraryDocs;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.check.ModuleDoc;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.stage.PipelineRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the examples of functions that only a `select` can call.
class LibraryExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```tremor\n(.*?)```", Pattern.DOTALL);
    private static final Catalog CATALOG = Catalog.load(LibraryExamplesTest.class.getClassLoader());
    private static final String WINDOWS = """
            use std::win;
            define window by_ten from tumbling with size = 10 end;
            define window by_hundred from tumbling with size = 10 end;
            define window by_minute from tumbling with interval = 60000000000, aligned = true end;
            """;
    private static final String FIELDS = """
            {"bytes": 2048, "celsius": -2.5, "host": "a", "load": 0.5, "nanos": 1500, "price": 9.5, "seconds": 0.25, \
            "level": "warn", "url": "/", "user": "ada"}""";

    /// @param text the select
    record Example(String function, String text) {
        @Override
        public String toString() {
            return function;
        }
    }

    static Stream<Example> examples() {
        return LibraryDocs.all().stream()
                .filter(module ->
                        module.name().startsWith("aggr") || module.name().equals("std::win"))
                .flatMap(module -> module.functions().stream())
                .flatMap(LibraryExamplesTest::examples);
    }

    private static Stream<Example> examples(ModuleDoc.Function function) {
        return EXAMPLE.matcher(function.text()).results().map(match -> new Example(function.name(), match.group(1)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void haveResults(Example example) throws Exception {
        assertThat(example.text()).contains(example.function().replace("std::", "") + "(");
        assertThat(results(example))
                .isNotEmpty()
                .allMatch(emission -> emission.port().equals("out"));
    }

    private static List<PipelineRun.Emission> results(Example example) throws Exception {
        Configuration defaults =
                ConfigFiles.ofText("example", "").with(Defaults.reference()).load();
        PipelinePlan plan = new QueryPlans(CATALOG, defaults, new LibraryModules())
                .plan("example", new Source(example.function(), WINDOWS + example.text()), RecordValue.EMPTY)
                .plan();
        VirtualClock clock = new VirtualClock();
        PipelineRun run = new PipelineRun(plan, CATALOG, clock);
        List<PipelineRun.Emission> results = new ArrayList<>();
        Value event = ConfigFiles.ofText("event", "value = " + FIELDS)
                .load()
                .root()
                .value("value", Value.class)
                .orElseThrow();
        for (int i = 0; i < 100; i++) {
            clock.advance(Duration.ofSeconds(1));
            Origin origin = new Origin("example", new Split("example"));
            results.addAll(run.send("in", event, RecordValue.EMPTY, origin, clock.epochNanos()));
            results.addAll(run.tick());
        }
        return results;
    }
}
