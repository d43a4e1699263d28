package io.temblor.pipeline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import org.junit.jupiter.api.Test;

final class QueryPortsTest {
    private static final String FLOW = """
            flow.a {
              connectors {
                in  { type = scripted, codec = string }
                out { type = recorded, codec = string }
              }
              pipelines.p {
                inputs = [left, right]
                outputs = [good, bad]
                query = "select event from left into good; select event from right into bad;"
              }
              links = ["in -> p/left", "in -> p/right", "p/good -> out"]
            }
            """;

    private static PipelinePlan plan(String flow) {
        return Temblor.configure()
                .connector(new ScriptedSource())
                .connector(new ScriptedSink("recorded"))
                .text("ports.conf", flow)
                .plan()
                .flows()
                .getFirst()
                .pipelines()
                .getFirst();
    }

    @Test
    void areThoseThatAreListed() {
        assertThat(plan(FLOW).inputs()).containsExactly("left", "right");
        assertThat(plan(FLOW).outputs()).containsExactly("good", "bad");
    }

    @Test
    void canBeLinkedThoughNoSelectUsesThem() {
        String flow = FLOW.replace("select event from right into bad;", "")
                .replace("\"p/good -> out\"", "\"p/good -> out\", \"p/bad -> out\"");
        assertThat(plan(flow).inputs()).containsExactly("left");
    }

    @Test
    void areTheUsualOnesUnlessTheyAreListed() {
        String flow = FLOW.replace("inputs = [left, right]", "")
                .replace("outputs = [good, bad]", "")
                .replaceAll("query = .*", "query = \"select event from in into out;\"")
                .replaceAll("links = .*", "links = [\"in -> p -> out\", \"p/err -> out\"]");
        assertThat(plan(flow).inputs()).containsExactly("in");
    }

    @Test
    void mustBeNamesThatAreThereOnce() {
        assertThatThrownBy(() -> plan(FLOW.replace("[left, right]", "[left, \"a b\", left]")
                        .replace("[good, bad]", "[]")
                        .replace("p/right", "p/wrong")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("pipelines.p.inputs[1]: must be a name of letters, digits and _, but is \"a b\"")
                .hasMessageContaining("pipelines.p.inputs[2]: the port `left` stands there twice; remove one")
                .hasMessageContaining("pipelines.p.outputs: must name at least one port; without it there is out, err");
    }

    @Test
    void areAllThatALinkCanLeadTo() {
        assertThatThrownBy(() -> plan(FLOW.replace("p/right", "p/rihgt").replace("p/good", "p/god")))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("`p` takes no events at a port `rihgt`; did you mean right?")
                .hasMessageContaining("`p` has no port `god`; did you mean good?");
    }
}
