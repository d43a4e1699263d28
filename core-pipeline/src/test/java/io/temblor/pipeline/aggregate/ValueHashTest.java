package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValueHashTest {
    private static long hash(Object object) {
        return ValueHash.of(Value.of(object), 1 << 20);
    }

    /// States that were kept hold such hashes, so they can never change.
    @Test
    void isTheSameForEver() {
        assertThat(hash(Value.NULL)).isEqualTo(0x134725029b28ff36L);
        assertThat(hash("temblor")).isEqualTo(0x4281844a6e4ed812L);
        assertThat(hash(1)).isEqualTo(0x32f50d50ad492aaeL);
        assertThat(hash(RecordValue.builder()
                        .put("b", Value.of(List.of(1.5, true, new byte[] {1})))
                        .put("a", "x")
                        .build()))
                .isEqualTo(0xc18a80e902515328L);
    }

    @Test
    void tellsValuesApart() {
        List<Object> values = List.of(
                Value.NULL,
                true,
                false,
                0,
                1,
                -1,
                Use.HUGE,
                1.0,
                0.0,
                Double.NaN,
                "",
                "1",
                "\u0001",
                new byte[0],
                new byte[] {1},
                List.of(),
                List.of("ab", "c"),
                List.of("a", "bc"),
                List.of(List.of(), "a"),
                List.of(List.of("a")),
                RecordValue.EMPTY,
                RecordValue.of("a", Value.of("b")),
                RecordValue.of("b", Value.of("a")),
                List.of("a", "b"));
        Set<Long> hashes = new HashSet<>();
        values.forEach(value -> hashes.add(hash(value)));

        assertThat(hashes).hasSameSizeAs(values);
    }

    @Test
    void takesEqualValuesForTheSame() {
        assertThat(hash(-0.0)).isEqualTo(hash(0.0));
        assertThat(hash(Double.longBitsToDouble(0x7ff8000000000001L))).isEqualTo(hash(Double.NaN));
        assertThat(hash(RecordValue.builder().put("a", 1).put("b", 2).build()))
                .isEqualTo(hash(RecordValue.builder().put("b", 2).put("a", 1).build()));
    }

    @Test
    void refusesWhatIsTooLarge() {
        Value shared = Value.of("x");
        for (int i = 0; i < 60; i++) {
            shared = ArrayValue.of(shared, shared);
        }
        Value endless = shared;

        assertThatThrownBy(() -> hash(endless))
                .isInstanceOf(ScriptException.class)
                .hasMessage("the value is too large to be told from others in this function");
        assertThatThrownBy(() -> hash(Collections.nCopies(1 << 21, 1))).isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> ValueHash.of(Value.of("abc"), 2)).isInstanceOf(ScriptException.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        Value deep = ArrayValue.of();
        for (int i = 0; i < 1024; i++) {
            deep = ArrayValue.of(deep);
        }
        Value tooDeep = deep;

        assertThatThrownBy(() -> hash(tooDeep))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("the value is nested too deep");
    }
}
