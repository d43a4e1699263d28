package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class CounterOperatorTest extends OperatorContract<NoSettings> {
    @Override
    protected OperatorProvider<NoSettings> provider() {
        return new CounterOperatorProvider();
    }

    @Override
    protected NoSettings settings() {
        return new NoSettings();
    }

    @Override
    protected List<Value> values() {
        return List.of(new IntegerValue(1), new StringValue("a"));
    }

    @Test
    void countsFromOne() {
        RecordValue meta = RecordValue.of("a", Value.NULL);
        OperatorProbe probe = new OperatorProbe(provider().operator(settings()))
                .send(new StringValue("a"), meta)
                .send(Value.NULL, meta);

        assertThat(probe.at("out")).containsExactly("{\"count\":1,\"event\":\"a\"}", "{\"count\":2,\"event\":null}");
        assertThat(probe.emissions()).extracting(OperatorProbe.Emission::meta).containsOnly(meta);
    }
}
