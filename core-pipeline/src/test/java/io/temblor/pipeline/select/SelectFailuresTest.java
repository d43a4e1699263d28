package io.temblor.pipeline.select;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.graph.QueryPlans;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.stage.PipelineRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of events that a `select` fails on, and where.
class SelectFailuresTest {
    private static final Catalog CATALOG = Catalog.load(SelectFailuresTest.class.getClassLoader());
    private static final String WINDOW = "define window two from tumbling with size = 2 end;\n";

    private static PipelineRun run(String query) throws InvalidScriptException {
        Configuration defaults =
                ConfigFiles.ofText("test", "").with(Defaults.reference()).load();
        PipelinePlan plan = new QueryPlans(CATALOG, defaults, new LibraryModules())
                .plan("p", new Source("q", WINDOW + query), RecordValue.EMPTY)
                .plan();
        return new PipelineRun(plan, CATALOG, new VirtualClock());
    }

    private static List<PipelineRun.Emission> send(PipelineRun run, Object event) {
        return run.send("in", Value.of(event), RecordValue.EMPTY, new Origin("in", new Split("a")), 0);
    }

    private static Failure failure(String query, Value event) throws InvalidScriptException {
        List<PipelineRun.Emission> emissions = send(run(query), event);
        assertThat(emissions).extracting(PipelineRun.Emission::port).containsExactly("err");
        return emissions.getFirst().event().failure().orElseThrow();
    }

    @Test
    void nameThePlaceOfTheFunctionThatFails() throws Exception {
        String query = "select [aggr::stats::count(), aggr::stats::sum(event)] from in[two] into out;";

        Failure failure = failure(query, new StringValue("one"));

        assertThat(failure.code()).isEqualTo("bad-argument");
        assertThat(failure.message()).startsWith("q:2:31: the argument 1 of `aggr::stats::sum`");
    }

    @Test
    void leaveNoTraceInWindowsAndOtherFunctions() throws Exception {
        PipelineRun run = run("select [aggr::stats::count(), aggr::stats::sum(event), window] from in[two] into out;");

        send(run, 1);
        assertThat(send(run, "one")).extracting(PipelineRun.Emission::port).containsExactly("err");

        assertThat(send(run, 2))
                .extracting(emission -> emission.event().value())
                .hasToString("[[2,3.0,\"two\"]]");
    }

    @Test
    void nameThePlaceInAnArgument() throws Exception {
        String query = "select aggr::stats::sum(event.a + event.b) from in[two] into out;";

        Failure failure = failure(query, RecordValue.of("a", new StringValue("one")));

        assertThat(failure.code()).isEqualTo("no-such-field");
        assertThat(failure.message()).startsWith("q:2:41: ");
    }

    @Test
    void nameThePlaceOfAConditionThatIsNone() throws Exception {
        String query = "select aggr::stats::count() from in[two] where event into out;";

        Failure failure = failure(query, new StringValue("one"));

        assertThat(failure.code()).isEqualTo("wrong-type");
        assertThat(failure.message()).startsWith("q:2:48: ");
    }

    @Test
    void nameThePlaceOfWhatIsNoArrayOfGroups() throws Exception {
        String query = "select aggr::stats::count() from in[two] group by each(event.tags) into out;";

        Failure failure = failure(query, RecordValue.of("tags", new StringValue("one")));

        assertThat(failure.code()).isEqualTo("wrong-type");
        assertThat(failure.message()).startsWith("q:2:56: ");
    }
}
