package io.temblor.pipeline.operator.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.BoundSettings;
import io.temblor.pipeline.operator.OperatorContract;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.OperatorProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnrollOperatorTest extends OperatorContract<UnrollSettings> {
    @Override
    protected OperatorProvider<UnrollSettings> provider() {
        return new UnrollOperatorProvider();
    }

    /// A run that restarts before each event.
    private OperatorProbe probe(String hocon) {
        UnrollSettings settings = BoundSettings.of(provider(), hocon);
        return OperatorProbe.restarting(() -> provider().operator(settings));
    }

    @Override
    protected UnrollSettings settings() {
        return BoundSettings.of(provider(), "field = a, index = i");
    }

    @Override
    protected List<Value> values() {
        return List.of(
                Value.of(Map.of("a", List.of(1, 2))), Value.of(Map.of("a", List.of())), Value.of(Map.of("a", 1)));
    }

    private static final RecordValue ORDER = RecordValue.builder()
            .put("id", 7)
            .put("cart", Value.of(Map.of("items", List.of("x", Map.of("n", 1)))))
            .build();

    @Test
    void makesAnEventOfEachElement() {
        OperatorProbe probe = probe("field = cart.items").send(ORDER);
        assertThat(probe.at("out"))
                .containsExactly("{\"id\":7,\"cart\":{\"items\":\"x\"}}", "{\"id\":7,\"cart\":{\"items\":{\"n\":1}}}");
    }

    @Test
    void leavesOnlyTheElementIfAsked() {
        assertThat(probe("field = cart.items, element-only = true").send(ORDER).at("out"))
                .containsExactly("\"x\"", "{\"n\":1}");
    }

    @Test
    void takesTheValueItselfWithoutAField() {
        assertThat(probe("").send(Value.of(List.of(1, List.of(2)))).at("out")).containsExactly("1", "[2]");
    }

    @Test
    void reachesIntoArrays() {
        assertThat(probe("field = \"a[1]\"")
                        .send(Value.of(Map.of("a", List.of(0, List.of(1, 2)))))
                        .at("out"))
                .containsExactly("{\"a\":[0,1]}", "{\"a\":[0,2]}");
    }

    @Test
    void numbersTheElementsIfAsked() {
        RecordValue meta = RecordValue.of("m", Value.NULL);
        OperatorProbe probe = probe("field = cart.items, index = n").send(ORDER, meta);
        assertThat(probe.emissions())
                .extracting(each -> each.meta().toString())
                .containsExactly("{\"m\":null,\"n\":0}", "{\"m\":null,\"n\":1}");
    }

    @Test
    void endsEventsWithAnEmptyArrayUnlessTheyAreToBeKept() {
        Value empty = Value.of(Map.of("a", List.of()));
        assertThat(probe("field = a").send(empty).emissions()).isEmpty();
        assertThat(probe("field = a, keep-empty = true").send(empty).at("out")).containsExactly("{\"a\":[]}");
    }

    @Test
    void failsEventsWithoutAnArray() {
        OperatorProbe probe = probe("field = a").send(RecordValue.EMPTY).send(Value.of(Map.of("a", "x")));
        assertThat(probe.refusals())
                .extracting(OperatorProbe.Refusal::message)
                .containsExactly(
                        "expected an array in `a`, found nothing",
                        "expected an array in `a`, found a value of type string");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> probe("field = \"a[\", index = \"\"").advance(Duration.ZERO))
                .hasMessageContaining("field: expected the number of an element, counted from 0")
                .hasMessageContaining("index: must not be empty");
    }
}
