package io.temblor.pipeline.operator.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.BoundSettings;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContract;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.OperatorProvider;
import io.temblor.pipeline.operator.RestartKit;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeOperatorTest extends OperatorContract<MergeSettings> {
    private static final String ABC = "inputs = [a, b, c], key = \"event.id\", timeout = 1s\n";

    @Override
    protected OperatorProvider<MergeSettings> provider() {
        return new MergeOperatorProvider();
    }

    @Override
    protected MergeSettings settings() {
        return BoundSettings.of(
                provider(),
                "inputs = [in, other], timeout = 1s, max-keys = 3, "
                        + "key = \"match event of case %{ present id } => event.id case _ => event end\"");
    }

    @Override
    protected List<Value> values() {
        return List.of(event(1, "x"), event(2, "x"), event(1, "y"), event(3, "x"), event(4, "x"));
    }

    private Operator merge(String hocon) {
        return provider().operator(BoundSettings.of(provider(), hocon));
    }

    private static Value event(int id, String text) {
        return RecordValue.of("id", new IntegerValue(id)).with("text", new StringValue(text));
    }

    private static void send(OperatorProbe probe, String input, int id, String text) {
        probe.sendTo(input, event(id, text), RecordValue.EMPTY);
    }

    @Test
    void emitsWhenOneOfEachInputHasCome() {
        OperatorProbe probe = new OperatorProbe(merge(ABC));
        send(probe, "c", 1, "z");
        send(probe, "a", 2, "x");
        send(probe, "a", 1, "x");
        assertThat(probe.emissions()).isEmpty();
        send(probe, "b", 1, "y");

        assertThat(probe.at("out"))
                .containsExactly("{\"a\":{\"id\":1,\"text\":\"x\"},\"b\":{\"id\":1,\"text\":\"y\"},"
                        + "\"c\":{\"id\":1,\"text\":\"z\"}}");
        assertThat(probe.emissions().getFirst().order()).isEqualTo(probe.order());
        assertThat(probe.emissions().getFirst().meta()).isEqualTo(RecordValue.EMPTY);
    }

    @Test
    void beginsAnewWhenAKeyIsComplete() {
        OperatorProbe probe = new OperatorProbe(merge("inputs = [a, b], key = \"event.id\""));
        for (int i = 0; i < 3; i++) {
            send(probe, "a", 1, "x" + i);
            send(probe, "b", 1, "y" + i);
        }

        assertThat(probe.at("out")).hasSize(3);
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void takesTheLaterOfTwoEventsOfOneInput() {
        OperatorProbe probe = new OperatorProbe(merge("inputs = [a, b], key = \"event.id\""));
        send(probe, "a", 1, "x");
        send(probe, "a", 1, "later");
        send(probe, "b", 1, "y");

        assertThat(probe.at("out"))
                .containsExactly("{\"a\":{\"id\":1,\"text\":\"later\"},\"b\":{\"id\":1,\"text\":\"y\"}}");
    }

    @Test
    void mergesDeeplyIfItIsToldSo() {
        OperatorProbe probe = new OperatorProbe(merge("inputs = [a, b, c], key = \"event.id\", form = merged"));
        probe.sendTo("c", Value.of(Map.of("id", 1, "deep", Map.of("c", 3, "who", "c"))), RecordValue.EMPTY);
        probe.sendTo("a", Value.of(Map.of("id", 1, "deep", Map.of("who", "a", "a", 1))), RecordValue.EMPTY);
        probe.sendTo("b", Value.of(Map.of("id", 1, "flat", List.of(2))), RecordValue.EMPTY);

        assertThat(probe.emissions().getFirst().value())
                .isEqualTo(Value.of(Map.of("id", 1, "flat", List.of(2), "deep", Map.of("a", 1, "c", 3, "who", "c"))));
    }

    @Test
    void emitsWhatIsThereWhenTheTimeIsOver() {
        OperatorProbe probe = new OperatorProbe(merge(ABC));
        send(probe, "a", 1, "x");
        probe.advance(Duration.ofMillis(600));
        send(probe, "b", 1, "y");
        send(probe, "b", 2, "y");
        probe.advance(Duration.ofMillis(399));
        assertThat(probe.emissions()).isEmpty();
        probe.advance(Duration.ofMillis(1));

        assertThat(probe.at("incomplete"))
                .containsExactly("{\"a\":{\"id\":1,\"text\":\"x\"},\"b\":{\"id\":1,\"text\":\"y\"}}");
        assertThat(probe.emissions().getFirst().meta()).hasToString("{\"incomplete\":\"timeout\"}");
        assertThat(probe.advance(Duration.ofSeconds(1)).at("incomplete")).hasSize(2);
    }

    @Test
    void waitsForEverWithoutATimeout() {
        Operator merge = merge("inputs = [a, b], key = \"event.id\"");
        OperatorProbe probe = new OperatorProbe(merge);
        send(probe, "a", 1, "x");

        assertThat(merge.needsTicks()).isFalse();
        assertThat(probe.advance(Duration.ofDays(900)).emissions()).isEmpty();
        assertThat(probe.drain().at("incomplete")).containsExactly("{\"a\":{\"id\":1,\"text\":\"x\"}}");
        assertThat(probe.emissions().getFirst().meta()).hasToString("{\"incomplete\":\"end\"}");
    }

    @Test
    void dropsWhatIsIncompleteIfItIsToldSo() {
        OperatorProbe probe = new OperatorProbe(merge(ABC + "incomplete = drop"));
        send(probe, "a", 1, "x");

        assertThat(probe.advance(Duration.ofSeconds(1)).drain().emissions()).isEmpty();
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
        assertThat(provider().ports(BoundSettings.of(provider(), ABC + "incomplete = drop")))
                .containsExactly("out");
        assertThat(provider().ports(BoundSettings.of(provider(), ABC))).containsExactly("out", "incomplete");
    }

    @Test
    void letsTheOldestKeyGoWhenThereAreTooMany() {
        OperatorProbe probe = new OperatorProbe(merge(ABC + "max-keys = 2"));
        send(probe, "a", 1, "x");
        send(probe, "a", 2, "x");
        send(probe, "b", 1, "y");
        send(probe, "a", 3, "x");

        assertThat(probe.at("incomplete"))
                .containsExactly("{\"a\":{\"id\":1,\"text\":\"x\"},\"b\":{\"id\":1,\"text\":\"y\"}}");
        assertThat(probe.emissions().getFirst().meta()).hasToString("{\"incomplete\":\"evicted\"}");
        send(probe, "b", 2, "y");
        send(probe, "c", 2, "z");
        assertThat(probe.at("out")).hasSize(1);
    }

    @Test
    void holdsNoMoreThanItsKeysHoweverManyCome() {
        OperatorProbe probe = new OperatorProbe(merge(ABC + "max-keys = 10"));
        for (int i = 0; i < 10_000; i++) {
            send(probe, "a", i, "x");
        }

        assertThat(probe.at("incomplete")).hasSize(9_990);
        assertThat(probe.drain().at("incomplete")).hasSize(10_000);
    }

    @Test
    void tellsTheOldestEventThatIsNotSafeInAState() throws InvalidStateException {
        OperatorProbe probe = new OperatorProbe(merge("inputs = [a, b, c], key = \"event.id\""));
        send(probe, "a", 1, "x");
        long first = probe.order();
        send(probe, "a", 2, "x");
        assertThat(probe.operator().oldestHeld()).isEqualTo(first);
        probe.restart(() -> merge("inputs = [a, b, c], key = \"event.id\""));
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);

        send(probe, "b", 2, "y");
        long second = probe.order();
        send(probe, "a", 3, "x");
        send(probe, "b", 1, "y");
        assertThat(probe.operator().oldestHeld()).isEqualTo(second);
        send(probe, "c", 2, "z");
        assertThat(probe.operator().oldestHeld()).isEqualTo(second + 1);
        assertThat(probe.drain().operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void failsOnKeysThatCannotBe() {
        OperatorProbe probe = new OperatorProbe(merge("inputs = [a, b], key = \"event.id\""));
        probe.sendTo("a", new IntegerValue(1), RecordValue.EMPTY);
        probe.sendTo("a", RecordValue.of("id", new StringValue("x".repeat(17_000_000))), RecordValue.EMPTY);

        assertThat(probe.refusals()).hasSize(2);
        assertThat(probe.refusals().getLast().code()).isEqualTo("key-too-long");
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void goesOnAfterARestart() {
        for (String more : List.of("", "form = merged", "max-keys = 3", "incomplete = drop, max-keys = 2")) {
            RestartKit kit = new RestartKit(() -> merge(ABC + more));
            Random random = new Random(1);
            for (int i = 0; i < 60; i++) {
                kit.sendTo(List.of("a", "b", "c").get(random.nextInt(3)), event(random.nextInt(5), "n" + i));
                if (i % 3 == 0) {
                    kit.advance(Duration.ofMillis(130));
                }
            }
            assertThat(kit.advance(Duration.ofMillis(700)).verify().emissions()).isNotEmpty();
        }
    }

    private void refuses(Value state, String message) {
        Operator merge = merge(ABC);
        assertThatThrownBy(() -> merge.restore(new State(1, state)))
                .isInstanceOf(InvalidStateException.class)
                .hasMessage(message);
    }

    @Test
    void refusesStatesThatItHasNotMade() {
        RecordValue group = RecordValue.builder()
                .put("key", new BytesValue(new byte[] {1}))
                .put("since", 0)
                .put("events", RecordValue.of("a", Value.NULL))
                .build();
        String some = "expected some of the events of each key, found none, all, or a key twice";

        refuses(Value.NULL, "expected a record, found a value of type null");
        refuses(RecordValue.EMPTY, "expected an array in `groups`, found nothing");
        refuses(RecordValue.of("groups", ArrayValue.of(group, group)), some);
        refuses(RecordValue.of("groups", ArrayValue.of(group.with("events", RecordValue.EMPTY))), some);
        refuses(
                RecordValue.of("groups", ArrayValue.of(group.without("key"))),
                "expected bytes in `key`, found nothing");
        refuses(
                RecordValue.of("groups", ArrayValue.of(group.with("events", RecordValue.of("d", Value.NULL)))),
                "expected events of the inputs a, b, c, found one of `d`");
        assertThatThrownBy(() -> merge(ABC).restore(new State(2, Value.NULL)))
                .hasMessage("expected a state of the version 1, found one of the version 2");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> merge("inputs = [a, a, \"b c\"]\nkey = \"event.\"\ntimeout = 0s\nmax-keys = 0"))
                .hasMessageContaining("test.conf:1: inputs: must differ from each other, but are [a, a, b c]")
                .hasMessageContaining("test.conf:1: inputs[2]: a port must have a name of letters, digits, - and _, but"
                        + " has `b c`")
                .hasMessageContaining("test.conf:2: key: the expression is not right")
                .hasMessageContaining("test.conf:3: timeout: must be longer than nothing")
                .hasMessageContaining("test.conf:4: max-keys: must be at least 1, but is 0");
        assertThatThrownBy(() -> merge("inputs = [a], key = event"))
                .hasMessage("test.conf:1: inputs: must be at least two, but are [a]");
        assertThatThrownBy(() -> merge("")).hasMessageContaining("inputs: missing");
    }
}
