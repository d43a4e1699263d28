package io.temblor.pipeline.operator.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.BoundSettings;
import io.temblor.pipeline.operator.OperatorContract;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.OperatorProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitCardinalityOperatorTest extends OperatorContract<LimitCardinalitySettings> {
    @Override
    protected OperatorProvider<LimitCardinalitySettings> provider() {
        return new LimitCardinalityOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        LimitCardinalitySettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    private OperatorProbe send(OperatorProbe probe, int from, int to) {
        IntStream.range(from, to).forEach(i -> probe.send(new IntegerValue(i)));
        return probe;
    }

    @Override
    protected LimitCardinalitySettings settings() {
        return BoundSettings.of(provider(), "fields = [a, b.c], limit = 2, interval = 1s, keep-overflow = true");
    }

    @Override
    protected List<Value> values() {
        return List.of(event(1, 1), event(2, 1), event(3, 1), event(1, 2), event(1, 3));
    }

    private static RecordValue event(int a, int c) {
        return RecordValue.builder()
                .put("a", a)
                .put("b", RecordValue.of("c", new IntegerValue(c)))
                .build();
    }

    private OperatorProbe run(String hocon) {
        OperatorProbe probe = probe(hocon);
        values().forEach(probe::send);
        return probe;
    }

    @Test
    void letsTheFirstValuesPass() {
        OperatorProbe probe = run("fields = [a], limit = 2, keep-overflow = true");
        assertThat(probe.at("overflow")).containsExactly("{\"a\":3,\"b\":{\"c\":1}}");
        assertThat(probe.at("out")).hasSize(4);
    }

    @Test
    void limitsEachFieldByItself() {
        OperatorProbe probe = run("fields = [a, b.c], limit = 2, keep-overflow = true");
        assertThat(probe.at("overflow")).containsExactly("{\"a\":3,\"b\":{\"c\":1}}", "{\"a\":1,\"b\":{\"c\":3}}");
    }

    @Test
    void remembersNothingOfAnEventThatDoesNotPass() {
        OperatorProbe probe =
                probe("fields = [a, b.c], limit = 1").send(event(1, 1)).send(event(2, 1));
        assertThat(probe.emissions()).hasSize(1);
        assertThat(probe.send(Value.of(Map.of("d", 1))).emissions()).hasSize(2);
        OperatorProbe fresh = probe("fields = [b.c, a], limit = 2")
                .send(event(1, 1))
                .send(event(2, 1))
                .send(event(3, 2))
                .send(event(1, 3));
        assertThat(fresh.emissions()).as("2 was not counted for b.c").hasSize(3);
    }

    @Test
    void takesAwayAFieldWithAValueTooMany() {
        OperatorProbe probe = run("fields = [a, b.c], limit = 2, action = drop-field");
        assertThat(probe.at("out"))
                .containsExactly(
                        "{\"a\":1,\"b\":{\"c\":1}}",
                        "{\"a\":2,\"b\":{\"c\":1}}",
                        "{\"b\":{\"c\":1}}",
                        "{\"a\":1,\"b\":{\"c\":2}}",
                        "{\"a\":1,\"b\":{}}");
    }

    @Test
    void replacesAValueThatIsOneTooMany() {
        assertThat(run("fields = [a], limit = 2, action = replace").at("out"))
                .contains("{\"a\":\"other\",\"b\":{\"c\":1}}");
        assertThat(run("fields = [b.c], limit = 2, action = replace, replacement { n = 1 }")
                        .at("out"))
                .endsWith("{\"a\":1,\"b\":{\"c\":{\"n\":1}}}");
    }

    @Test
    void limitsTheValuesOfAnExpression() {
        OperatorProbe probe = send(probe("key = \"event % 5\", limit = 2"), 0, 7);
        assertThat(probe.at("out")).containsExactly("0", "1", "5", "6");
    }

    @Test
    void forgetsAllValuesWhenAnIntervalIsOver() {
        OperatorProbe probe = send(probe("key = event, limit = 1, interval = 1s"), 0, 2);
        probe.advance(Duration.ofMillis(1_700));
        send(probe, 2, 4);
        assertThat(probe.at("out")).containsExactly("0", "2");
        send(probe.advance(Duration.ofMillis(299)), 4, 5);
        assertThat(probe.at("out")).containsExactly("0", "2");
        send(probe.advance(Duration.ofMillis(1)), 5, 6);
        assertThat(probe.at("out"))
                .as("intervals follow one another without gaps")
                .containsExactly("0", "2", "5");
    }

    @Test
    void remembersValuesInAFilterOfOneSize() {
        OperatorProbe probe = probe("key = event, limit = 50, mode = probabilistic, filter-size = 128B");
        send(probe, 0, 50);
        assertThat(send(probe, 0, 50).at("out")).hasSizeGreaterThanOrEqualTo(99);
        int before = probe.emissions().size();
        assertThat(send(probe, 1_000, 1_200).emissions()).hasSizeBetween(before, before + 20);
    }

    @Test
    void failsEventsWithAFieldTooLongToRemember() {
        OperatorProbe probe = probe("fields = [a]").send(Value.of(Map.of("a", "x".repeat(70_000))));
        assertThat(probe.refusals()).extracting(OperatorProbe.Refusal::code).containsExactly("key-too-long");
    }

    @Test
    void hasAPortForTheRestIfAsked() {
        assertThat(provider().ports(settings())).containsExactly("out", "overflow");
        assertThat(provider().ports(BoundSettings.of(provider(), "fields = [a]")))
                .containsExactly("out");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("")).hasMessageContaining("needs either fields or a key");
        assertThatThrownBy(() -> probe("fields = [a], key = event"))
                .hasMessageContaining("needs either fields or a key");
        assertThatThrownBy(() -> probe("key = event, action = replace, limit = 0, interval = 0s, filter-size = 1B"))
                .hasMessageContaining("action: must be drop-event if there is a key")
                .hasMessageContaining("limit: must be at least 1, but is 0")
                .hasMessageContaining("interval: must be longer than nothing")
                .hasMessageContaining("filter-size: must be between 8 and 1073741824, but is 1");
        assertThatThrownBy(() -> probe("fields = [\"a.\", \"\"]"))
                .hasMessageContaining("expected a key in the path `a.`, found the end")
                .hasMessageContaining("fields: must not have an empty path");
    }
}
