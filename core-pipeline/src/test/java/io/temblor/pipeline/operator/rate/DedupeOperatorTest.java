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

class DedupeOperatorTest extends OperatorContract<DedupeSettings> {
    @Override
    protected OperatorProvider<DedupeSettings> provider() {
        return new DedupeOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        DedupeSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    private OperatorProbe send(OperatorProbe probe, int from, int to) {
        IntStream.range(from, to).forEach(i -> probe.send(new IntegerValue(i)));
        return probe;
    }

    @Override
    protected DedupeSettings settings() {
        return BoundSettings.of(provider(), "key = event.id, capacity = 2, ttl = 250ms, keep-duplicates = true");
    }

    @Override
    protected List<Value> values() {
        return List.of(
                Value.of(Map.of("id", "a")),
                Value.of(Map.of("id", "a", "n", 1)),
                Value.of(Map.of("id", 1)),
                Value.of(Map.of("id", 1.0)));
    }

    @Test
    void letsTheFirstEventOfEachKeyPass() {
        OperatorProbe probe = probe("key = \"event % 3\", keep-duplicates = true");
        assertThat(send(probe, 0, 6).at("out")).containsExactly("0", "1", "2");
        assertThat(probe.at("duplicate")).containsExactly("3", "4", "5");
    }

    @Test
    void comparesWholeEventsWithoutAKey() {
        OperatorProbe probe = probe("")
                .send(RecordValue.builder().put("a", 1).put("b", 2).build())
                .send(RecordValue.builder().put("b", 2).put("a", 1).build());
        assertThat(probe.emissions()).hasSize(1);
    }

    @Test
    void forgetsWhatCameLastTheLongestAgo() {
        OperatorProbe probe = send(probe("key = event, capacity = 2"), 0, 2);
        send(probe, 0, 1);
        send(probe, 2, 3);
        assertThat(send(probe, 0, 2).at("out")).containsExactly("0", "1", "2", "1");
    }

    @Test
    void forgetsAKeyWhenItsTimeIsOver() {
        OperatorProbe probe = send(probe("key = event, ttl = 1s"), 0, 1).advance(Duration.ofMillis(999));
        send(probe, 0, 1);
        assertThat(probe.emissions()).hasSize(1);
        send(probe.advance(Duration.ofMillis(1)), 0, 1);
        assertThat(probe.emissions()).as("duplicates do not prolong it").hasSize(2);
        assertThat(send(probe, 0, 1).emissions()).hasSize(2);
    }

    @Test
    void failsEventsWithoutAKey() {
        OperatorProbe probe = probe("key = event.id").send(RecordValue.EMPTY);
        assertThat(probe.refusals()).hasSize(1);
    }

    @Test
    void hasAPortForDuplicatesIfAsked() {
        assertThat(provider().ports(settings())).containsExactly("out", "duplicate");
        assertThat(provider().ports(BoundSettings.of(provider(), ""))).containsExactly("out");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("key = \"1 +\", capacity = 0, ttl = 0s"))
                .hasMessageContaining("key: the expression is not right")
                .hasMessageContaining("capacity: must be at least 1, but is 0")
                .hasMessageContaining("ttl: must be longer than nothing");
    }
}
