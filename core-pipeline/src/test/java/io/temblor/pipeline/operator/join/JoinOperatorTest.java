package io.temblor.pipeline.operator.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JoinOperatorTest extends OperatorContract<JoinSettings> {
    private static final String KEYED = "key = \"event.k\", within = 10s\n";

    @Override
    protected OperatorProvider<JoinSettings> provider() {
        return new JoinOperatorProvider();
    }

    /// Events at another port than `left` are of the right side.
    @Override
    protected JoinSettings settings() {
        return BoundSettings.of(provider(), "key = event, within = 1s, kind = outer");
    }

    @Override
    protected List<Value> values() {
        return List.of(new IntegerValue(1), new IntegerValue(2), new IntegerValue(1), new IntegerValue(3));
    }

    private Operator join(String hocon) {
        return provider().operator(BoundSettings.of(provider(), hocon));
    }

    private static Value event(int key, int number) {
        return RecordValue.of("k", new IntegerValue(key)).with("n", new IntegerValue(number));
    }

    private static OperatorProbe send(OperatorProbe probe, String input, int key, int number) {
        return probe.sendTo(input, event(key, number), RecordValue.EMPTY);
    }

    /// The pairs as the numbers of their events.
    private static List<String> pairs(OperatorProbe probe) {
        List<String> pairs = new ArrayList<>();
        for (OperatorProbe.Emission emission : probe.emissions()) {
            assertThat(emission.port()).isEqualTo("out");
            RecordValue pair = (RecordValue) emission.value();
            pairs.add(number(pair.get("left")) + "-" + number(pair.get("right")));
        }
        return pairs;
    }

    private static String number(Value event) {
        return event instanceof RecordValue fields ? String.valueOf(fields.get("n")) : "";
    }

    @Test
    void pairsEveryEventWithEveryOneOfTheOtherSide() {
        OperatorProbe probe = new OperatorProbe(join(KEYED));
        send(probe, "left", 1, 1);
        send(probe, "left", 1, 2);
        send(probe, "left", 2, 3);
        send(probe, "right", 1, 4);
        send(probe, "right", 1, 5);
        send(probe, "left", 1, 6);

        assertThat(pairs(probe)).containsExactly("1-4", "2-4", "1-5", "2-5", "6-4", "6-5");
        assertThat(probe.at("out").getFirst()).isEqualTo("{\"left\":{\"k\":1,\"n\":1},\"right\":{\"k\":1,\"n\":4}}");
        assertThat(probe.drain().emissions()).hasSize(6);
    }

    @Test
    void pairsWhatIsWithinTheTimeAndNothingElse() {
        OperatorProbe probe = new OperatorProbe(join(KEYED));
        send(probe, "left", 1, 1);
        probe.clock().advance(Duration.ofSeconds(10));
        send(probe, "right", 1, 2);
        probe.clock().advance(Duration.ofNanos(1));
        send(probe, "right", 1, 3);
        send(probe, "left", 1, 4);

        assertThat(pairs(probe)).containsExactly("1-2", "4-2", "4-3");
    }

    @Test
    void emitsWhatHasFoundNoPartnerWhenItsTimeIsOver() {
        for (String kind : List.of("inner", "left", "outer")) {
            OperatorProbe probe = new OperatorProbe(join(KEYED + "kind = " + kind));
            send(probe, "left", 1, 1);
            send(probe, "right", 2, 2);
            send(probe, "left", 3, 3);
            send(probe, "right", 3, 4);
            probe.advance(Duration.ofSeconds(10));
            assertThat(pairs(probe)).containsExactly("3-4");
            probe.advance(Duration.ofNanos(1));

            assertThat(pairs(probe))
                    .isEqualTo(
                            switch (kind) {
                                case "inner" -> List.of("3-4");
                                case "left" -> List.of("3-4", "1-");
                                default -> List.of("3-4", "1-", "-2");
                            });
            assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void emitsWhatHasFoundNoPartnerAtTheEnd() {
        OperatorProbe probe = new OperatorProbe(join(KEYED + "kind = outer"));
        send(probe, "right", 1, 1);
        send(probe, "left", 2, 2);

        assertThat(pairs(probe.drain())).containsExactly("-1", "2-");
        assertThat(probe.at("out").getFirst()).isEqualTo("{\"left\":null,\"right\":{\"k\":1,\"n\":1}}");
    }

    @Test
    void letsTheOldestGoWhenAKeyHasTooMany() {
        OperatorProbe probe = new OperatorProbe(join(KEYED + "kind = outer, max-events-per-key = 2"));
        send(probe, "left", 1, 1);
        send(probe, "left", 1, 2);
        send(probe, "left", 2, 3);
        send(probe, "right", 1, 4);

        assertThat(pairs(probe)).containsExactly("1-4", "2-4");
        send(probe, "left", 1, 5);
        assertThat(pairs(probe)).containsExactly("1-4", "2-4", "5-4");
        send(probe, "right", 1, 6);
        assertThat(pairs(probe)).containsExactly("1-4", "2-4", "5-4", "5-6");
        send(probe, "left", 9, 7);
        send(probe, "left", 9, 8);
        send(probe, "left", 9, 9);
        assertThat(pairs(probe)).endsWith("5-6", "7-");
    }

    @Test
    void letsTheOldestGoWhenThereAreTooMany() {
        OperatorProbe probe = new OperatorProbe(join(KEYED + "kind = left, max-events = 3"));
        for (int i = 0; i < 10; i++) {
            send(probe, "left", i, i);
        }
        assertThat(pairs(probe)).containsExactly("0-", "1-", "2-", "3-", "4-", "5-", "6-");
        send(probe, "right", 9, 10);
        assertThat(pairs(probe)).endsWith("9-10", "7-");
    }

    @Test
    void takesLimitsOfOne() {
        OperatorProbe probe = new OperatorProbe(join(KEYED + "kind = outer, max-events = 1, max-events-per-key = 1"));
        send(probe, "left", 1, 1);
        send(probe, "right", 1, 2);
        send(probe, "left", 1, 3);
        send(probe, "left", 2, 4);

        assertThat(pairs(probe.drain())).containsExactly("1-2", "3-2", "4-");
    }

    @Test
    void findsTheSamePairsAsALookAtAllOfThem() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            OperatorProbe probe = new OperatorProbe(join("key = \"event.k\", within = 300ms, kind = outer"));
            List<int[]> events = new ArrayList<>();
            int now = 0;
            for (int i = 0; i < 100; i++) {
                int[] event = {random.nextInt(2), random.nextInt(4), i, now};
                events.add(event);
                send(probe, event[0] == 0 ? "left" : "right", event[1], i);
                int step = random.nextInt(3) * 50;
                now += step;
                probe.advance(Duration.ofMillis(step));
            }
            assertThat(pairs(probe.drain())).containsExactlyInAnyOrderElementsOf(expected(events));
        }
    }

    private static List<String> expected(List<int[]> events) {
        List<String> expected = new ArrayList<>();
        for (int[] event : events) {
            boolean matched = false;
            for (int[] other : events) {
                if (other[0] != event[0] && other[1] == event[1] && Math.abs(other[3] - event[3]) <= 300) {
                    matched = true;
                    if (event[0] == 0) {
                        expected.add(event[2] + "-" + other[2]);
                    }
                }
            }
            if (!matched) {
                expected.add(event[0] == 0 ? event[2] + "-" : "-" + event[2]);
            }
        }
        return expected;
    }

    @Test
    void tellsTheOldestEventThatIsNotSafeInAState() {
        OperatorProbe probe = new OperatorProbe(join(KEYED));
        send(probe, "left", 1, 1);
        assertThat(probe.operator().oldestHeld()).isEqualTo(probe.order());
        probe.restart(() -> join(KEYED));
        assertThat(probe.operator().oldestHeld()).isEqualTo(Long.MAX_VALUE);
        send(probe, "right", 1, 2);
        long second = probe.order();
        send(probe, "right", 1, 3);

        assertThat(probe.operator().oldestHeld()).isEqualTo(second);
        assertThat(pairs(probe)).containsExactly("1-2", "1-3");
    }

    @Test
    void goesOnAfterARestart() {
        for (String more : List.of("", "kind = left", "kind = outer, max-events-per-key = 3, max-events = 5")) {
            RestartKit kit = new RestartKit(() -> join("key = \"event.k\", within = 300ms\n" + more));
            Random random = new Random(1);
            for (int i = 0; i < 60; i++) {
                kit.sendTo(random.nextBoolean() ? "left" : "right", event(random.nextInt(4), i));
                if (i % 3 == 0) {
                    kit.advance(Duration.ofMillis(100));
                }
            }
            assertThat(kit.verify().emissions()).isNotEmpty();
        }
    }

    @Test
    void refusesStatesThatItHasNotMade() {
        RecordValue event = RecordValue.builder()
                .put("key", new BytesValue(new byte[] {1}))
                .put("left", true)
                .put("matched", false)
                .put("time", 0)
                .put("event", Value.NULL)
                .build();
        for (String field : List.of("key", "left", "matched", "time", "event")) {
            assertThatThrownBy(() -> restore(event.without(field)))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageEndingWith(" in `" + field + "`, found nothing");
        }
        assertThatThrownBy(() -> restore(event.with("left", Value.NULL)))
                .hasMessage("expected true or false in `left`, found a value of type null");
    }

    private void restore(RecordValue event) throws InvalidStateException {
        join(KEYED).restore(new State(1, RecordValue.of("events", ArrayValue.of(event))));
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> join("key = \"event.\"\nwithin = 0s\nmax-events-per-key = 0\nmax-events = 0"))
                .hasMessageContaining("test.conf:1: key: the expression is not right")
                .hasMessageContaining("test.conf:2: within: must be longer than nothing")
                .hasMessageContaining("test.conf:3: max-events-per-key: must be at least 1, but is 0")
                .hasMessageContaining("test.conf:4: max-events: must be at least 1, but is 0");
    }
}
