package io.temblor.connector.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecordValueTest {
    private final RecordValue fields = RecordValue.builder()
            .put("text", "x")
            .put("number", 1)
            .put("truth", true)
            .put("nothing", Value.NULL)
            .build();

    @Test
    void keepsTheOrderOfItsKeys() {
        assertThat(fields.entries())
                .extracting(Map.Entry::getKey)
                .containsExactly("text", "number", "truth", "nothing");
        assertThat(fields.size()).isEqualTo(4);
    }

    @Test
    void tellsNullFromMissing() {
        assertThat(fields.get("nothing")).isSameAs(Value.NULL);
        assertThat(fields.get("missing")).isNull();
        assertThat(fields.get("text")).isEqualTo(Value.of("x"));
    }

    @Test
    void isChangedInACopy() {
        RecordValue changed =
                fields.with("number", Value.of(2)).with("more", Value.of(3)).without("text");
        assertThat(changed).hasToString("{\"number\":2,\"truth\":true,\"nothing\":null,\"more\":3}");
        assertThat(fields).hasToString("{\"text\":\"x\",\"number\":1,\"truth\":true,\"nothing\":null}");
        assertThat(fields.without("missing")).isEqualTo(fields);
    }

    @Test
    void takesAllOfAnother() {
        RecordValue other = RecordValue.of("number", Value.of(7));
        assertThat(RecordValue.builder()
                        .put("first", 0)
                        .putAll(fields)
                        .putAll(other)
                        .build())
                .hasToString("{\"first\":0,\"text\":\"x\",\"number\":7,\"truth\":true,\"nothing\":null}");
    }

    @Test
    void cannotBeChanged() {
        for (RecordValue each : new RecordValue[] {fields, RecordValue.of("a", Value.NULL)}) {
            assertThatThrownBy(() -> each.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> each.entries().iterator().next().setValue(Value.NULL))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void isNotChangedByItsBuilder() {
        RecordValue.Builder builder = RecordValue.builder().put("a", 1);
        RecordValue built = builder.build();
        assertThatThrownBy(() -> builder.put("b", 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the record has been built; a further one needs a new builder");
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThat(built).hasToString("{\"a\":1}");
    }
}
