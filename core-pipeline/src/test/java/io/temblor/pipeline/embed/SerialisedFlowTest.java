package io.temblor.pipeline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Event;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.stage.Edge;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// All that the embedded flow does, with every event written and read again between any two stages.
final class SerialisedFlowTest extends EmbeddedFlowTest {
    private final Edge serialised = Edge.serialised();
    private final List<String> carried = new ArrayList<>();

    @Override
    Edge edge() {
        return event -> {
            Event arrived = serialised.carry(event);
            carried.add(arrived.value().toString());
            return arrived;
        };
    }

    @Test
    void serialisesOnEveryEdge() throws InterruptedException {
        out.judge(event ->
                event.value().toString().equals("2") ? ScriptedSink.Verdict.REJECT : ScriptedSink.Verdict.DELIVER);
        in.lines("1", "2", "oops").end();
        run("passthrough, passthrough");

        // From the source, between the operators, and to the sink.
        assertThat(carried).filteredOn("1"::equals).hasSize(3);
        assertThat(carried).filteredOn("2"::equals).hasSize(3);
        assertThat(carried).filteredOn(text -> text.contains("\"unwanted\"")).hasSize(1);
        assertThat(carried)
                .filteredOn(text -> text.contains("\"invalid-json\""))
                .hasSize(1);
        assertThat(dead.values()).hasSize(2);
    }

    @Test
    void keepsWhereAnEventCameFrom() throws InterruptedException {
        List<String> origins = new ArrayList<>();
        out.judge(event -> {
            origins.add(event.origin().connector() + " " + event.origin().split() + " " + event.ingestNanos());
            return ScriptedSink.Verdict.DELIVER;
        });
        in.lines("1").end();
        run("passthrough");

        assertThat(origins).containsExactly("in script " + new VirtualClock().epochNanos());
    }
}
