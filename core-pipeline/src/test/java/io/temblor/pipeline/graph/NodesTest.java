package io.temblor.pipeline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import io.temblor.pipeline.graph.PipelinePlan.End;
import io.temblor.pipeline.graph.PipelinePlan.Wire;
import org.junit.jupiter.api.Test;

/// Pipelines that are written as nodes with links between them.
class NodesTest {
    private static final String FLOW = """
            flow.a {
              connectors {
                in  { type = scripted, codec = json }
                out { type = out }
              }
              pipelines.work {
            %s
              }
              links = [%s]
            }
            """;

    private static FlowPlan plan(String pipeline, String links) {
        return Temblor.configure()
                .connector(new ScriptedSource())
                .connector(new ScriptedSink("out"))
                .text("test.conf", FLOW.formatted(pipeline, links))
                .plan()
                .flows()
                .getFirst();
    }

    private static PipelinePlan pipeline(String pipeline) {
        return plan(pipeline, "\"in -> work -> out\"").pipelines().getFirst();
    }

    private static void refuses(String pipeline, String... problems) {
        refusesLinked("\"in -> work -> out\"", pipeline, problems);
    }

    private static void refusesLinked(String links, String pipeline, String... problems) {
        assertThatThrownBy(() -> plan(pipeline, links))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(String.join("\n", problems));
    }

    @Test
    void becomeStepsWithWires() {
        PipelinePlan plan = pipeline("""
                nodes {
                  keep { type = filter, where = "event > 1" }
                  same { type = passthrough }
                }
                links = ["in -> keep -> same -> out", "keep/err -> same", "in -> out"]
                """);

        assertThat(plan.steps()).extracting(PipelinePlan.Step::id).containsExactly("work.keep", "work.same");
        assertThat(plan.wires())
                .containsExactly(
                        new Wire(End.ofPipeline("in"), new End("work.keep", "in")),
                        new Wire(new End("work.keep", "out"), new End("work.same", "in")),
                        new Wire(new End("work.same", "out"), End.ofPipeline("out")),
                        new Wire(new End("work.keep", "err"), new End("work.same", "in")),
                        new Wire(End.ofPipeline("in"), End.ofPipeline("out")),
                        new Wire(new End("work.same", "err"), End.ofPipeline("err")));
        assertThat(plan.inputs()).containsExactly("in");
        assertThat(plan.outputs()).containsExactly("out", "err");
    }

    @Test
    void takeANameForANodeWithoutSettings() {
        assertThat(pipeline("nodes { keep = passthrough }\nlinks = [\"in -> keep -> out\"]")
                        .steps())
                .singleElement()
                .extracting(step -> step.operator().type())
                .isEqualTo("passthrough");
    }

    @Test
    void haveThePortsThatAreListed() {
        FlowPlan plan =
                plan("""
                inputs = [left, right], outputs = [both]
                nodes.a { type = passthrough }
                nodes.b { type = passthrough }
                links = ["left -> a -> both", "right -> b -> both"]
                """, "\"in -> work/left\", \"in -> work/right\", \"work/both -> out\", \"work/err -> out\"");

        assertThat(plan.pipelines().getFirst().inputs()).containsExactly("left", "right");
        assertThat(plan.pipelines().getFirst().outputs()).containsExactly("both", "err");
        assertThat(plan.links())
                .containsExactly(
                        new Link("in", "out", "work", "left"),
                        new Link("in", "out", "work", "right"),
                        new Link("work", "both", "out", "in"),
                        new Link("work", "err", "out", "in"));
    }

    @Test
    void refuseNodesAndPortsThatAreNotThere() {
        refuses(
                """
                nodes.keep { type = passthrough }
                links = ["in -> kep -> out"
                "on -> keep -> otu"
                "keep/good -> out", "in -> keep/left"]""",
                "test.conf:8: flow.a.pipelines.work.links[0]: there is no node or input `kep`; did you mean keep?",
                "test.conf:8: flow.a.pipelines.work.links[0]: there is no node or output `kep`; did you mean keep?",
                "test.conf:9: flow.a.pipelines.work.links[1]: there is no node or input `on`; did you mean in?",
                "test.conf:9: flow.a.pipelines.work.links[1]: there is no node or output `otu`; did you mean out?",
                "test.conf:10: flow.a.pipelines.work.links[2]: `keep` has no port `good`; known are [out, err]",
                "test.conf:10: flow.a.pipelines.work.links[3]: `keep` takes no events at a port `left`;"
                        + " known are [in]");
    }

    @Test
    void refuseToBeLinkedAgainstTheStream() {
        refuses(
                "nodes.keep { type = passthrough }\nlinks = [\"in -> keep -> out\", \"out -> keep\", \"keep -> in\"]",
                "test.conf:8: flow.a.pipelines.work.links[1]: there is no node or input `out`; known are [keep, in]",
                "test.conf:8: flow.a.pipelines.work.links[2]: there is no node or output `in`;"
                        + " known are [keep, out, err]");
    }

    @Test
    void refuseCircles() {
        refuses(
                """
                nodes { a { type = passthrough }, b { type = passthrough }, c { type = passthrough } }
                links = ["in -> a -> b -> c -> out"
                "c -> a"
                "b/err -> b"]""",
                "test.conf:9: flow.a.pipelines.work.links[1]: events would run in a circle: a -> b -> c -> a",
                "test.conf:10: flow.a.pipelines.work.links[2]: events would run in a circle: b -> b");
    }

    @Test
    void refusePortsThatNoLinkNames() {
        refuses(
                """
                nodes {
                  split { type = route, routes { big = "event > 1" } }
                  idle { type = passthrough }
                }
                links = ["in -> split -> out"]""",
                "test.conf:11: flow.a.pipelines.work.links: no link leads on from `idle`;"
                        + " link it to a node or to one of out, err",
                "test.conf:11: flow.a.pipelines.work.links: no link leads on from `split/big`;"
                        + " link it to a node or to one of out, err",
                "test.conf:11: flow.a.pipelines.work.links: no link leads to `idle`; link it or remove it");
    }

    @Test
    void refusePortsThatAreListedInVain() {
        refuses(
                """
                inputs = [in, side], outputs = [out, rest]
                nodes.keep { type = passthrough }
                links = ["in -> keep -> out"]""",
                "test.conf:9: flow.a.pipelines.work.links: no link leads on from the input `side`;"
                        + " link it or remove it",
                "test.conf:9: flow.a.pipelines.work.links: no link leads to the output `rest`; link it or remove it");
    }

    @Test
    void refuseNamesThatMeanTwoThings() {
        refuses(
                """
                inputs = [x, err], outputs = [x]
                nodes.x { type = passthrough }
                links = ["x -> x"]""",
                "test.conf:7: flow.a.pipelines.work.inputs: the port `err` is an output too;"
                        + " give one of them another name",
                "test.conf:7: flow.a.pipelines.work.inputs: the port `x` is an output too;"
                        + " give one of them another name",
                "test.conf:8: flow.a.pipelines.work.nodes.x: a port of the pipeline has this name too;"
                        + " give one of them another",
                "test.conf:9: flow.a.pipelines.work.links: no link leads on from the input `err`;"
                        + " link it or remove it",
                "test.conf:9: flow.a.pipelines.work.links: no link leads on from the input `x`;"
                        + " link it or remove it",
                "test.conf:9: flow.a.pipelines.work.links: no link leads to the output `x`; link it or remove it",
                "test.conf:9: flow.a.pipelines.work.links[0]: events would run in a circle: x -> x");
    }

    @Test
    void refuseNamesThatNoLinkCanName() {
        refuses(
                """
                outputs = ["to out", out]
                nodes."a.b" { type = passthrough }
                links = ["in -> a.b -> out"]""",
                "test.conf:7: flow.a.pipelines.work.outputs: a port must have a name of letters, digits, - and _,"
                        + " but has `to out`",
                "test.conf:8: flow.a.pipelines.work.nodes.\"a.b\": a node must have a name of letters, digits, - and"
                        + " _, but has `a.b`",
                "test.conf:9: flow.a.pipelines.work.links: no link leads to the output `to out`;"
                        + " link it or remove it");
    }

    @Test
    void refuseToBeWrittenInTwoWays() {
        refuses(
                "steps = [passthrough]\nnodes.keep { type = passthrough }\nlinks = [\"in -> keep -> out\"]",
                "test.conf:8: flow.a.pipelines.work.nodes: a pipeline is written in one way, but steps is there, too");
    }

    @Test
    void refuseToBeNone() {
        refuses(
                "nodes {}\nlinks = [\"in -> out\"]",
                "test.conf:7: flow.a.pipelines.work.nodes: must have at least one node, such as"
                        + " keep { type = passthrough }");
    }

    @Test
    void refuseToBeWithoutLinks() {
        refuses(
                "nodes.keep { type = passthrough }",
                "test.conf:6: flow.a.pipelines.work.links: missing; expected a list of links, as in [\"in -> out\"]",
                "test.conf:6: flow.a.pipelines.work.links: no link leads on from `keep`;"
                        + " link it to a node or to one of out, err",
                "test.conf:6: flow.a.pipelines.work.links: no link leads to `keep`; link it or remove it");
    }

    @Test
    void reportWhatIsWrongInANodeAndNothingThatFollowsFromIt() {
        refusesLinked(
                "\"in -> work -> out\", \"work/big -> out\"",
                """
                nodes {
                  split { type = rout }
                  keep { type = filter }
                  text = 5
                  gone = null
                }
                links = ["in -> split -> keep -> out", "split/big -> big", "text -> out"], outputs = [out, big]""",
                "test.conf:8: flow.a.pipelines.work.nodes.split.type: unknown operator `rout`; did you mean route?",
                "test.conf:9: flow.a.pipelines.work.nodes.keep.where: missing; expected a text or a record",
                "test.conf:10: flow.a.pipelines.work.nodes.text: expected a name or a record with a type, found 5");
    }

    @Test
    void refuseSettingsThatNobodyKnows() {
        refuses(
                "input = [in]\nnodes.keep { type = passthrough }\nlinks = [\"in -> keep -> out\"]",
                "test.conf:7: flow.a.pipelines.work.input: unknown setting; did you mean inputs?");
    }

    @Test
    void refuseLinksOfTheFlowToPortsThatAreNotThere() {
        refusesLinked(
                "\"in -> work/side -> out\", \"work/rest -> out\", \"in -> out/x\"",
                "nodes.keep { type = passthrough }\nlinks = [\"in -> keep -> out\"]",
                "test.conf:10: flow.a.links[0]: `work` has no port `side`; known are [out, err]",
                "test.conf:10: flow.a.links[1]: `work` has no port `rest`; known are [out, err]",
                "test.conf:10: flow.a.links[2]: `out` takes no events at a port `x`; known are [in]");
        refusesLinked(
                "\"in -> work/lft\", \"in -> work/left\", \"work -> out\"",
                """
                inputs = [left, right]
                nodes.keep { type = passthrough }
                links = ["left -> keep -> out", "right -> keep"]""",
                "test.conf:6: flow.a.pipelines.work: no link leads to `work/right`; link it or remove the input",
                "test.conf:11: flow.a.links[0]: `work` takes no events at a port `lft`; did you mean left?");
    }
}
