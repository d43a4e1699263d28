package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterOperatorTest extends OperatorContract<FilterSettings> {
    @Override
    protected OperatorProvider<FilterSettings> provider() {
        return new FilterOperatorProvider();
    }

    @Override
    protected FilterSettings settings() {
        return BoundSettings.of(provider(), "where { field = level, equals = error }");
    }

    @Override
    protected List<Value> values() {
        return List.of(Value.of(Map.of("level", "error")), Value.of(Map.of("level", "info")), new StringValue("error"));
    }

    @Test
    void keepsWhatPassesTheTest() {
        RecordValue meta = RecordValue.of("a", Value.NULL);
        OperatorProbe probe = new OperatorProbe(provider().operator(settings()));
        values().forEach(value -> probe.send(value, meta));

        assertThat(probe.emissions())
                .containsExactly(new OperatorProbe.Emission("out", values().getFirst(), meta, probe.order() - 2));
        assertThat(probe.refusals()).isEmpty();
    }
}
