package io.temblor.pipeline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.embed.VirtualClock;
import io.temblor.pipeline.stage.PipelineRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Queries that nobody writes are refused in words, or work; in neither case does it take long.
@Timeout(30)
class HostileQueryTest {
    private static String define(String name, String body) {
        return "define pipeline " + name + "\npipeline\n" + body + "end;\n";
    }

    private static String chain(String from, int nodes, String into) {
        StringBuilder query = new StringBuilder("define script same script event end;\n");
        for (int i = 0; i < nodes; i++) {
            query.append("create script s").append(i).append(" from same;\n");
            query.append("select event from ")
                    .append(i == 0 ? from : "s" + (i - 1))
                    .append(" into s")
                    .append(i)
                    .append(";\n");
        }
        return query + "select event from s" + (nodes - 1) + " into " + into + ";\n";
    }

    @Test
    void thousandsOfNodesInAChainAreMoreThanAnEventCanPass() {
        assertThat(Queries.problems(chain("in", 10_000, "out")))
                .containsExactly("an event would pass 10000 steps one after the other, but at most 256 are possible");
    }

    @Test
    void thousandsOfNodesBesideEachOtherAreNotTooMany() throws Exception {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            query.append("create stream s").append(i).append(";\n");
            query.append("select {\"n\": ")
                    .append(i)
                    .append("} from in into s")
                    .append(i)
                    .append(";\n");
            query.append("select event from s").append(i).append(" into out;\n");
        }

        assertThat(Queries.plan(query.toString()).steps()).hasSize(3_000);
    }

    @Test
    void aPipelineThatCreatesItselfIsRefused() {
        assertThat(Queries.problems(define("p", "create pipeline q from p;\ncreate pipeline r from p;\n")
                        + "create pipeline p;\nselect event from in into p;\nselect event from p into out;"))
                .contains("the pipeline `p` would be a part of itself");
    }

    @Test
    void pipelinesWithinPipelinesMayBeDeep() throws Exception {
        assertThat(Queries.plan(nested(60)).steps()).hasSize(1);
        assertThat(Queries.problems(nested(70))).contains("pipelines are nested more than 64 deep");
    }

    /// Each one is defined in the one around it.
    private static String nested(int depth) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            query.append("define pipeline p").append(i).append("\npipeline\n");
        }
        query.append("select {\"a\": event} from in into out;\n");
        for (int i = depth - 1; i >= 0; i--) {
            query.append("end;\ncreate pipeline p")
                    .append(i)
                    .append(";\nselect event from in into p")
                    .append(i);
            query.append(";\nselect event from p").append(i).append(" into out;\n");
        }
        return query.toString();
    }

    @Test
    void pipelinesOfPipelinesThatDoubleAreRefused() {
        StringBuilder query = new StringBuilder(define("p0", "select {\"a\": event} from in into out;\n"));
        for (int i = 1; i < 40; i++) {
            String before = "p" + (i - 1);
            query.append(
                    define(
                            "p" + i,
                            "create pipeline a from " + before + ";\ncreate pipeline b from " + before + ";\n"
                                    + "select event from in into a;\nselect event from a into b;\nselect event from b into out;\n"));
        }
        query.append("create pipeline p39;\nselect event from in into p39;\nselect event from p39 into out;\n");

        assertThat(Queries.problems(query.toString()))
                .contains(
                        "the query has more than 100000 statements, those of pipelines counted for each time that they are"
                                + " created");
    }

    @Test
    void circlesThroughPipelinesAreRefused() {
        String query = define("p", "select event from in into out;\n")
                + "create pipeline p;\ncreate pipeline q from p;\nselect event from in into p;\n"
                + "select event from p into q;\nselect event from q into p;\nselect event from q into out;\n";

        assertThat(Queries.problems(query)).singleElement().asString().startsWith("events would run in a circle: ");
    }

    @Test
    void aThousandWindowsInOneSelectWork() throws Exception {
        StringBuilder query = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            query.append("define window w").append(i).append(" from tumbling with size = 1 end;\n");
            names.append(i == 0 ? "w" : ", w").append(i);
        }
        query.append("select aggr::stats::count() from in[").append(names).append("] into out;\n");
        PipelineRun run = new PipelineRun(Queries.plan("use aggr;\n" + query), Queries.CATALOG, new VirtualClock());

        assertThat(send(run)).hasSize(1_000);
    }

    /// On the stack of a thread as it is unless something else is said.
    @Test
    void anEventPassesAsManyNodesAsThereCanBe() throws Exception {
        PipelineRun run = new PipelineRun(Queries.plan(chain("in", 256, "out")), Queries.CATALOG, new VirtualClock());
        List<PipelineRun.Emission> out = new ArrayList<>();
        Thread thread = new Thread(null, () -> out.addAll(send(run)), "events", 1 << 20);
        thread.start();
        thread.join();

        assertThat(out).singleElement().extracting(PipelineRun.Emission::port).isEqualTo("out");
    }

    private static List<PipelineRun.Emission> send(PipelineRun run) {
        return run.send("in", new IntegerValue(1), RecordValue.EMPTY, new Origin("in", new Split("")), 0);
    }
}
