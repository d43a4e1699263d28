package io.temblor.pipeline.script.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EqualityTest {
    private static boolean areEqual(@Nullable Object a, @Nullable Object b) {
        boolean areEqual = Equality.areEqual(Value.of(a), Value.of(b));
        assertThat(Equality.areEqual(Value.of(b), Value.of(a))).isEqualTo(areEqual);
        return areEqual;
    }

    @Test
    void comparesNumbersByWorth() {
        assertThat(areEqual(1, 1.0)).isTrue();
        assertThat(areEqual(0.0, -0.0)).isTrue();
        assertThat(areEqual(0.1 + 0.2, 0.3)).isTrue();
        assertThat(areEqual(1, 1.0 + Math.ulp(1.0))).isFalse();
        assertThat(areEqual(Double.NaN, Double.NaN)).isFalse();
        assertThat(areEqual(-1, IntegerValue.ofUnsigned(-1))).isFalse();
        assertThat(areEqual(Long.MAX_VALUE, Long.MAX_VALUE - 1)).isFalse();
    }

    @Test
    void takesStringsForTheBytesThatTheyAreWrittenWith() {
        BytesValue bytes = new BytesValue("é".getBytes(StandardCharsets.UTF_8));

        assertThat(areEqual("é", bytes)).isTrue();
        assertThat(areEqual("e", bytes)).isFalse();
        assertThat(areEqual(bytes, new BytesValue(bytes.toByteArray()))).isTrue();
    }

    @Test
    void comparesWhatLiesInArraysAndRecords() {
        assertThat(areEqual(List.of(1, List.of("a")), List.of(1.0, List.of("a"))))
                .isTrue();
        assertThat(areEqual(List.of(1), List.of(1, 1))).isFalse();
        assertThat(areEqual(
                        RecordValue.EMPTY.with("a", Value.of(1)).with("b", Value.NULL),
                        RecordValue.EMPTY.with("b", Value.NULL).with("a", Value.of(1))))
                .isTrue();
        assertThat(areEqual(Map.of("a", 1), Map.of("b", 1))).isFalse();
    }

    @Test
    void tellsTypesApart() {
        assertThat(areEqual(null, false)).isFalse();
        assertThat(areEqual(true, 1)).isFalse();
        assertThat(areEqual("1", 1)).isFalse();
        assertThat(areEqual(List.of(), Map.of())).isFalse();
        assertThat(areEqual(null, null)).isTrue();
        assertThat(areEqual(true, true)).isTrue();
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        Value deep = Value.of(1);
        Value other = Value.of(1);
        for (int i = 0; i < 1025; i++) {
            deep = ArrayValue.of(deep);
            other = ArrayValue.of(other);
        }
        Value left = deep;
        Value right = other;

        assertThatThrownBy(() -> Equality.areEqual(left, right)).hasMessageContaining("nested too deep");
    }
}
