package io.temblor.pipeline;

import static io.temblor.pipeline.FlowBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import io.temblor.pipeline.graph.FlowPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowBuilderTest {
    private static FlowBuilder flow() {
        return FlowBuilder.named("orders")
                .connector("in", "scripted", Map.of("codec", "json"))
                .connector("out", "out");
    }

    private static FlowPlan plan(FlowBuilder flow) {
        return Temblor.configure()
                .connector(new ScriptedSource())
                .connector(new ScriptedSink("out"))
                .flow(flow)
                .plan()
                .flows()
                .getFirst();
    }

    private static FlowPlan plan(String pipeline, String links) {
        return Temblor.configure()
                .connector(new ScriptedSource())
                .connector(new ScriptedSink("out"))
                .text("same.conf", """
                        flow.orders {
                          connectors { in { type = scripted, codec = json }, out { type = out } }
                          pipelines.work { %s }
                          links = [%s]
                        }
                        """.formatted(pipeline, links))
                .plan()
                .flows()
                .getFirst();
    }

    @Test
    void writesAGraphAsAFileWould() {
        FlowBuilder flow = flow().graph(
                        "work",
                        Map.of(
                                "split", step("route", Map.of("routes", Map.of("big", "event > 1"))),
                                "same", step("passthrough")),
                        List.of("in -> split -> out", "split/big -> same -> out"))
                .link("in -> work -> out");

        FlowPlan same = plan(
                "nodes { split { type = route, routes.big = \"event > 1\" }, same { type = passthrough } }, "
                        + "links = [\"in -> split -> out\", \"split/big -> same -> out\"]",
                "\"in -> work -> out\"");
        assertThat(plan(flow).links()).isEqualTo(same.links());
        assertThat(plan(flow).pipelines().getFirst().wires())
                .containsExactlyInAnyOrderElementsOf(same.pipelines().getFirst().wires());
    }

    @Test
    void writesAGraphWithPortsOfItsOwn() {
        FlowBuilder flow = flow().graph(
                        "work",
                        new FlowBuilder.Ports(List.of("left", "right"), List.of("both")),
                        Map.of("same", step("passthrough")),
                        List.of("left -> same -> both", "right -> same"))
                .link("in -> work/left")
                .link("in -> work/right")
                .link("work/both -> out");

        assertThat(plan(flow).pipelines().getFirst().inputs()).containsExactly("left", "right");
        assertThat(plan(flow).pipelines().getFirst().outputs()).containsExactly("both", "err");
    }

    @Test
    void reportsWhatIsWrongWithAGraph() {
        FlowBuilder flow = flow().graph("work", Map.of("same", step("passthrough")), List.of("in -> sam -> out"))
                .link("in -> work -> out");

        assertThatThrownBy(() -> plan(flow))
                .hasMessageContaining("flow.orders.pipelines.work.links[0]: there is no node or input `sam`;"
                        + " did you mean same?");
    }
}
