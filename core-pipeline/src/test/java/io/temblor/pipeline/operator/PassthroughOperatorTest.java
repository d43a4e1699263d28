package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassthroughOperatorTest extends OperatorContract<NoSettings> {
    @Override
    protected OperatorProvider<NoSettings> provider() {
        return new PassthroughOperatorProvider();
    }

    @Override
    protected NoSettings settings() {
        return new NoSettings();
    }

    @Override
    protected List<Value> values() {
        return List.of(Value.NULL, new StringValue("a"));
    }

    @Test
    void sendsEverythingOnAsItIs() {
        RecordValue meta = RecordValue.of("a", Value.NULL);
        OperatorProbe probe = new OperatorProbe(provider().operator(settings())).send(new StringValue("x"), meta);

        assertThat(probe.emissions())
                .containsExactly(new OperatorProbe.Emission("out", new StringValue("x"), meta, probe.order()));
    }
}
