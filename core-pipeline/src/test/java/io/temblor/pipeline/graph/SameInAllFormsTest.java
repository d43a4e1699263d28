package io.temblor.pipeline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Defaults;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import io.temblor.pipeline.embed.VirtualClock;
import io.temblor.pipeline.script.JsonText;
import io.temblor.pipeline.stage.PipelineRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A pipeline does the same whether it is written as steps, as nodes, or as a query.
class SameInAllFormsTest {
    private static final String EVENT = "{\"host\":\"h%d\",\"t\":%d,\"n\":%d}";

    private static PipelinePlan pipeline(String body) {
        String flow = """
                flow.main {
                  connectors { in { type = scripted, codec = json }, out { type = out } }
                  pipelines.work %s
                  links = ["in -> work -> out"]
                }""".formatted(body);
        return new PlanReader(Queries.CATALOG.with(List.of(new ScriptedSource(), new ScriptedSink("out"))))
                .read(ConfigFiles.ofText("test.conf", flow)
                        .with(Defaults.reference())
                        .load())
                .flows()
                .getFirst()
                .pipelines()
                .getFirst();
    }

    private static List<String> run(PipelinePlan plan) {
        VirtualClock clock = new VirtualClock();
        PipelineRun run = new PipelineRun(plan, Queries.CATALOG, clock);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String event = EVENT.formatted(i * 7 % 3, 100 + i - i * i % 5, i);
            clock.advance(Duration.ofMillis(700));
            add(
                    out,
                    run.send(
                            "in",
                            JsonText.value(event),
                            RecordValue.EMPTY,
                            new Origin("in", new Split("")),
                            clock.epochNanos()));
            add(out, run.tick());
        }
        add(out, run.drain());
        return out;
    }

    private static void add(List<String> to, List<PipelineRun.Emission> emissions) {
        emissions.stream()
                .filter(each -> each.port().equals("out"))
                .forEach(each -> to.add(String.valueOf(each.event().value())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type = tumbling, size = 4                                     | tumbling with size = 4
            type = tumbling, interval = 3s                                | tumbling with interval = 3000000000
            type = tumbling, interval = 5s, aligned = true                | tumbling with interval = 5000000000, aligned = true
            type = tumbling, size = 10, weight = event.n                  | tumbling with size = 10 script event.n
            type = tumbling, script = "event.n % 5 == 0"                  | tumbling script event.n % 5 == 0
            type = hopping, interval = 10ns, every = 3ns, time = event.t  | hopping with interval = 10, every = 3 script event.t
            type = sliding, size = 5, every-events = 2                    | sliding with size = 5, every = 2
            type = sliding, interval = 4s                                 | sliding with interval = 4000000000
            type = session, gap = 1s                                      | session with gap = 1000000000
            type = session, gap = 2ns, delay = 3ns, time = event.t        | session with gap = 2, delay = 3 script event.t
            """)
    void givesTheSameResults(String hocon, String query) {
        String select = """
                type = select, where = "event.n != 3", group-by = [event.host], having = "event[1] > 0"
                select = "[group[0], aggr::stats::count(), aggr::stats::sum(event.n)]", window { name = w, %s }""".formatted(hocon);
        List<String> steps = run(pipeline("{ steps = [ { " + select + " } ] }"));
        String late = hocon.contains("time") ? ", \"sums/late -> err\"" : "";
        List<String> nodes =
                run(pipeline("{ nodes { sums { " + select + " } }, links = [\"in -> sums -> out\"" + late + "] }"));
        List<String> text = run(pipeline("""
                { query = \"\"\"
                use aggr;
                define window w from %s end;
                select [group[0], aggr::stats::count(), aggr::stats::sum(event.n)] from in[w]
                where event.n != 3 group by event.host into out having event[1] > 0;
                \"\"\" }""".formatted(query)));

        assertThat(steps).isNotEmpty().isEqualTo(nodes).isEqualTo(text);
    }
}
