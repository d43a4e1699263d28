package io.temblor.pipeline.operator.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.BoundSettings;
import io.temblor.pipeline.operator.OperatorContract;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.OperatorProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlattenOperatorTest extends OperatorContract<FlattenSettings> {
    @Override
    protected OperatorProvider<FlattenSettings> provider() {
        return new FlattenOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        FlattenSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    @Override
    protected FlattenSettings settings() {
        return BoundSettings.of(provider(), "arrays = index");
    }

    @Override
    protected List<Value> values() {
        return List.of(
                Value.of(Map.of("a", Map.of("b", 1))),
                Value.of(Map.of("a", List.of(1, Map.of("b", 2)))),
                new StringValue("a"));
    }

    private String flat(String hocon, Value value) {
        OperatorProbe probe = probe(hocon).send(value);
        assertThat(probe.refusals()).isEmpty();
        return probe.at("out").getFirst();
    }

    private static final RecordValue NESTED = RecordValue.of(
            "a",
            RecordValue.builder()
                    .put("b", RecordValue.of("c", new IntegerValue(1)))
                    .put("d", Value.of(List.of(2, Map.of("e", 3))))
                    .build());

    @Test
    void dissolvesRecordsWithinRecords() {
        assertThat(flat("", NESTED)).isEqualTo("{\"a.b.c\":1,\"a.d\":[2,{\"e\":3}]}");
    }

    @Test
    void dissolvesArraysIfAsked() {
        assertThat(flat("arrays = index, separator = _", NESTED)).isEqualTo("{\"a_b_c\":1,\"a_d_0\":2,\"a_d_1_e\":3}");
    }

    @Test
    void dissolvesSoManyLevels() {
        assertThat(flat("depth = 1", NESTED)).isEqualTo("{\"a.b\":{\"c\":1},\"a.d\":[2,{\"e\":3}]}");
    }

    @Test
    void putsAPrefixBeforeEveryKey() {
        assertThat(flat("prefix = \"x-\"", NESTED)).isEqualTo("{\"x-a.b.c\":1,\"x-a.d\":[2,{\"e\":3}]}");
    }

    @Test
    void keepsWhatHasNothingInIt() {
        assertThat(flat("arrays = index", Value.of(Map.of("a", Map.of("b", Map.of())))))
                .isEqualTo("{\"a.b\":{}}");
        assertThat(flat("arrays = index", Value.of(Map.of("a", List.of())))).isEqualTo("{\"a\":[]}");
    }

    @Test
    void letsTheLaterOfTwoFieldsWithOneKeyCount() {
        RecordValue event = RecordValue.builder()
                .put("a.b", 1)
                .put("a", RecordValue.of("b", new IntegerValue(2)))
                .build();
        assertThat(flat("", event)).isEqualTo("{\"a.b\":2}");
    }

    @Test
    void failsWhatIsNoRecord() {
        OperatorProbe probe = probe("").send(new StringValue("a"));
        assertThat(probe.refusals())
                .containsExactly(new OperatorProbe.Refusal(
                        "wrong-type", "expected a record, found a value of type string", probe.order()));
    }

    @Test
    void failsEventsWhoseKeysBecomeTooLong() {
        Value deep = new IntegerValue(1);
        for (int i = 0; i < 1_000; i++) {
            deep = RecordValue.builder().put("key", deep).put("other", deep).build();
        }
        OperatorProbe probe = probe("max-key-length = 12").send(deep);
        assertThat(probe.refusals())
                .extracting(OperatorProbe.Refusal::message)
                .containsExactly("expected keys of at most 12 characters, found one of 15");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("depth = 0, max-key-length = 0").advance(Duration.ZERO))
                .hasMessageContaining("depth: must be at least 1, but is 0")
                .hasMessageContaining("max-key-length: must be at least 1, but is 0");
    }
}
