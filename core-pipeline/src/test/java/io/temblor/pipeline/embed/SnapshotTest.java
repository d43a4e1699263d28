package io.temblor.pipeline.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Position;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import io.temblor.pipeline.state.FlowSnapshot;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final String FLOW = """
            flow.main {
              connectors {
                in  { type = scripted, preprocessors = [separate], codec = json }
                out { type = out }
              }
              pipelines.work {
                inputs = [in, side], outputs = [out]
                nodes { last = remembering, same = passthrough }
                links = ["in -> last -> out", "side -> last/side", "side -> same -> out"]
              }
              links = ["in -> work -> out", "in -> work/side"]
            }
            """;
    private static final State STATE =
            new State(1, RecordValue.of("value", Value.NULL).with("since", new IntegerValue(0)));

    private final VirtualClock clock = new VirtualClock();
    private final ScriptedSource in = new ScriptedSource();
    private final ScriptedSink out = new ScriptedSink("out");

    private EmbeddedFlow flow() {
        return EmbeddedFlows.of(
                FLOW.replace("\"in -> work -> out\"", "\"in -> work/in\", \"work -> out\""),
                List.of(in, out),
                List.of(new Remembering()),
                clock);
    }

    private static FlowSnapshot state(
            Map<String, FlowSnapshot.Step> steps, Map<String, Map<String, Position>> positions) {
        return new FlowSnapshot("main", steps, positions);
    }

    @Test
    void goesOnAsIfThereHadBeenNoBreak() throws Exception {
        Map<String, List<String>> delivered = new SnapshotKit(
                        FLOW.replace("\"in -> work -> out\"", "\"in -> work/in\", \"work -> out\"")
                                .replace("type = scripted", "type = log"),
                        List.of("log"),
                        List.of("out"))
                .operator(new Remembering())
                .lines("log", "1", "2")
                .pause(Duration.ofSeconds(42))
                .text("log", "3\n4")
                .pause(Duration.ofSeconds(42))
                .text("log", "5\n")
                .pause(Duration.ofSeconds(99))
                .lines("log", "{oops", "6")
                .verify();

        assertThat(delivered.get("out"))
                .contains(
                        "{\"now\":1,\"input\":\"in\"}",
                        "{\"now\":1,\"before\":1,\"seconds\":0,\"input\":\"side\"}",
                        "{\"now\":3,\"before\":2,\"seconds\":42,\"input\":\"in\"}",
                        "{\"now\":45,\"before\":3,\"seconds\":42,\"input\":\"in\"}",
                        "{\"still\":45}");
    }

    @Test
    void saysWhereEachSourceReadsOnAndWhatEachStepRemembers() throws Exception {
        in.lines("1", "2").text("3");
        try (EmbeddedFlow flow = flow()) {
            flow.run();
            FlowSnapshot state = flow.snapshot();

            assertThat(state.flow()).isEqualTo("main");
            assertThat(state.positions()).isEqualTo(Map.of("in", Map.of("script", Position.at(4))));
            assertThat(state.steps()).containsOnlyKeys("work.last");
            assertThat(state.steps().get("work.last").operator()).isEqualTo("remembering");
            assertThat(FlowSnapshot.of(state.toBytes())).isEqualTo(state);
        }
    }

    @Test
    void remembersNothingBeforeTheFirstEvent() throws Exception {
        try (EmbeddedFlow flow = flow()) {
            FlowSnapshot state = flow.snapshot();

            assertThat(state).isEqualTo(state(Map.of(), Map.of()));
            flow.restore(FlowSnapshot.of(state.toBytes()));
        }
    }

    @Test
    void changesNothing() throws Exception {
        in.lines("1");
        try (EmbeddedFlow flow = flow()) {
            flow.run();
            assertThat(flow.snapshot()).isEqualTo(flow.snapshot());
        }
    }

    @Test
    void tellsTheSourceWhereToReadOn() throws Exception {
        try (EmbeddedFlow flow = flow()) {
            flow.restore(state(Map.of(), Map.of("in", Map.of("script", Position.at(7, 2, new byte[] {1})))));
            flow.run();

            assertThat(in.opened()).containsExactly(Map.of("script", Position.at(7, 2, new byte[] {1})));
            assertThat(flow.snapshot().positions().get("in"))
                    .containsEntry("script", Position.at(7, 2, new byte[] {1}));
        }
    }

    @Test
    void waitsUntilAllEventsAreSettled() throws Exception {
        out.judge(_ -> clock.nanos() == 0 ? ScriptedSink.Verdict.RETRY : ScriptedSink.Verdict.DELIVER);
        in.lines("1");
        try (EmbeddedFlow flow = flow()) {
            flow.run();
            assertThatThrownBy(flow::snapshot)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a snapshot is possible when all events are settled, but 3 are on their way;"
                            + " advance until the ledger has none in flight");
            flow.advance(Duration.ofMinutes(1));

            assertThat(flow.snapshot().steps()).containsOnlyKeys("work.last");
        }
    }

    @Test
    void comesBeforeTheFirstStepOnly() throws Exception {
        try (EmbeddedFlow flow = flow()) {
            flow.step();
            assertThatThrownBy(() -> flow.restore(state(Map.of(), Map.of())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a flow is restored before its first step, but this one has begun");
        }
        try (EmbeddedFlow flow = flow()) {
            flow.restore(state(Map.of(), Map.of()));
            assertThatThrownBy(() -> flow.restore(state(Map.of(), Map.of()))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void refusesAStateOfAnotherFlowWithAllThatIsWrong() {
        FlowSnapshot other = new FlowSnapshot(
                "mian",
                Map.of("work.last", new FlowSnapshot.Step("remembering", new State(2, Value.NULL))),
                Map.of("inn", Map.of("script", Position.at(1))));
        assertRefused(
                other,
                "the flow is `main`, but the state is of the flow `mian`",
                "there is no source `inn` for the position of one",
                "the state of the step `work.last` cannot be continued: expected a state of the version 1, found one of"
                        + " the version 2");
    }

    @Test
    void refusesStatesOfStepsThatAreNotThereOrSomethingElse() {
        assertRefused(
                state(Map.of("work.lost", new FlowSnapshot.Step("batch", STATE)), Map.of()),
                "there is no step `work.lost` for the state of an operator `batch`");
        assertRefused(
                state(Map.of("work.last", new FlowSnapshot.Step("batch", STATE)), Map.of()),
                "the step `work.last` is an operator `remembering`, but its state is of an operator `batch`");
        assertRefused(
                state(Map.of("work.same", new FlowSnapshot.Step("passthrough", new State(1, Value.NULL))), Map.of()),
                "the state of the step `work.same` cannot be continued: expected no state, for the operator remembers"
                        + " nothing, found one of the version 1");
        assertRefused(
                state(
                        Map.of(
                                "work.last",
                                new FlowSnapshot.Step(
                                        "remembering", new State(1, RecordValue.of("value", Value.NULL)))),
                        Map.of()),
                "the state of the step `work.last` cannot be continued: expected a whole number of 64 bits in `since`, found nothing");
    }

    private void assertRefused(FlowSnapshot state, String... problems) {
        try (EmbeddedFlow flow = flow()) {
            assertThatThrownBy(() -> flow.restore(state))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessage(String.join("\n", problems));
        }
    }
}
