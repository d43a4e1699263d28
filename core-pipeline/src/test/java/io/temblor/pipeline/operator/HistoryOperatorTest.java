package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryOperatorTest extends OperatorContract<HistorySettings> {
    @Override
    protected OperatorProvider<HistorySettings> provider() {
        return new HistoryOperatorProvider();
    }

    @Override
    protected HistorySettings settings() {
        return BoundSettings.of(provider(), "op = here, name = notes");
    }

    @Override
    protected List<Value> values() {
        return List.of(new IntegerValue(1), new StringValue("a"));
    }

    private RecordValue metaAfter(RecordValue meta) {
        return new OperatorProbe(provider().operator(settings()))
                .send(new IntegerValue(1), meta)
                .emissions()
                .getFirst()
                .meta();
    }

    @Test
    void notesThatAnEventCameBy() {
        assertThat(metaAfter(RecordValue.of("a", Value.NULL)))
                .hasToString("{\"a\":null,\"notes\":[\"evt: here(0:0:1001:1001)\"]}");
    }

    @Test
    void appendsToEarlierNotes() {
        assertThat(metaAfter(RecordValue.of("notes", ArrayValue.of(new StringValue("before")))))
                .hasToString("{\"notes\":[\"before\",\"evt: here(0:0:1001:1001)\"]}");
    }

    @Test
    void replacesWhatIsNoArray() {
        assertThat(metaAfter(RecordValue.of("notes", new StringValue("before"))))
                .hasToString("{\"notes\":[\"evt: here(0:0:1001:1001)\"]}");
    }

    @Test
    void refusesSettingsThatSayNothing() {
        assertThatThrownBy(() -> BoundSettings.of(provider(), "op = \"\", name = \"\""))
                .hasMessageContaining("op: must not be empty")
                .hasMessageContaining("name: must not be empty");
    }
}
