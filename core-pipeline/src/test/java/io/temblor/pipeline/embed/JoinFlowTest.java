package io.temblor.pipeline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Flows that bring streams together, with a break before any event.
class JoinFlowTest {
    private static final String FLOW = """
            flow.main {
              connectors {
                left  { type = lefts, preprocessors = [separate], codec = json }
                right { type = rights, preprocessors = [separate], codec = json }
                out   { type = out, codec = json }
              }
              pipelines.both {
                inputs = [left, right]
                nodes { %s }
                links = [%s]
              }
              links = ["left -> both/left", "right -> both/right", "both -> out"]
            }
            """;

    private static SnapshotKit kit(String node, String links) {
        return new SnapshotKit(FLOW.formatted(node, links), List.of("lefts", "rights"), List.of("out"));
    }

    @Test
    void joinStreamsOfTwoSources() throws Exception {
        Map<String, List<String>> delivered = kit(
                        "pairs { type = join, key = event, within = 10s, kind = outer }",
                        "\"left -> pairs/left\", \"right -> pairs/right\", \"pairs -> out\"")
                .lines("lefts", "1", "2", "3")
                .lines("rights", "2")
                .pause(Duration.ofSeconds(4))
                .text("rights", "2\n3")
                .pause(Duration.ofSeconds(7))
                .text("rights", "\n4\n")
                .verify();

        assertThat(delivered.get("out"))
                .containsExactly(
                        "{\"left\":2,\"right\":2}",
                        "{\"left\":2,\"right\":2}",
                        "{\"left\":1,\"right\":null}",
                        "{\"left\":3,\"right\":null}",
                        "{\"left\":null,\"right\":3}",
                        "{\"left\":null,\"right\":4}");
    }

    @Test
    void mergeStreamsOfTwoSources() throws Exception {
        Map<String, List<String>> delivered = kit(
                        "one { type = merge, inputs = [l, r], key = event, timeout = 5s }",
                        "\"left -> one/l\", \"right -> one/r\", \"one -> out\", \"one/incomplete -> out\"")
                .lines("lefts", "1", "2")
                .pause(Duration.ofSeconds(3))
                .lines("rights", "2", "3")
                .pause(Duration.ofSeconds(3))
                .lines("lefts", "3")
                .verify();

        assertThat(delivered.get("out")).containsExactly("{\"l\":2,\"r\":2}", "{\"l\":1}", "{\"l\":3,\"r\":3}");
    }
}
