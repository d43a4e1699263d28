package io.temblor.connector.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.json.JsonLimits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Two values are equal if they have the same type and the same content.
final class EqualityTest {
    private static void assertEqual(Value one, Value other) {
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(other).isEqualTo(one);
    }

    private static void assertDifferent(Value one, Value other) {
        assertThat(one).isNotEqualTo(other);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void comparesContent() {
        assertEqual(Value.of("a"), Value.of(new StringBuilder("a")));
        assertEqual(Value.of(new byte[] {1, 2}), new BytesValue(new byte[] {0, 1, 2, 3}, 1, 2));
        assertEqual(Value.of(List.of(1, "a")), ArrayValue.of(Value.of(1), Value.of("a")));
        assertDifferent(Value.of("a"), Value.of("b"));
        assertDifferent(Value.of(new byte[] {1}), Value.of(new byte[] {1, 0}));
        assertDifferent(Value.of(List.of(1, 2)), Value.of(List.of(2, 1)));
    }

    @Test
    void separatesTypes() {
        assertDifferent(Value.of(1), Value.of(1.0));
        assertDifferent(Value.of(1), Value.of("1"));
        assertDifferent(Value.of(0), BoolValue.FALSE);
        assertDifferent(Value.of("AQ=="), Value.of(new byte[] {1}));
        assertDifferent(Value.NULL, Value.of("null"));
        assertDifferent(ArrayValue.of(), RecordValue.EMPTY);
    }

    @Test
    void ignoresTheOrderOfKeys() {
        RecordValue ab = RecordValue.builder().put("a", 1).put("b", 2).build();
        RecordValue ba = RecordValue.builder().put("b", 2).put("a", 1).build();
        assertEqual(ab, ba);
        assertThat(ab.toString()).isNotEqualTo(ba.toString());
        assertDifferent(ab, ab.without("a"));
        assertDifferent(ab, ab.with("a", Value.of(2)));
    }

    @Test
    void doesNotTellHowARecordWasMade() {
        assertEqual(RecordValue.EMPTY, RecordValue.builder().build());
        assertEqual(RecordValue.EMPTY, Value.of(Map.of()));
        assertEqual(
                RecordValue.of("a", Value.of(1)),
                RecordValue.builder().put("a", 1).build());
        assertEqual(RecordValue.EMPTY, RecordValue.of("a", Value.NULL).without("a"));
    }

    @Test
    void tellsAMissingKeyFromNull() {
        assertDifferent(RecordValue.of("a", Value.NULL), RecordValue.EMPTY);
        assertDifferent(RecordValue.of("a", Value.NULL), RecordValue.of("b", Value.NULL));
    }

    @Test
    void comparesFloatsAsDoubleDoes() {
        assertEqual(Value.of(Double.NaN), Value.of(Double.NaN));
        assertDifferent(Value.of(0.0), Value.of(-0.0));
        assertEqual(Value.of(0.5f), Value.of(0.5));
    }

    /// As deep as documents may be, on a stack that is half of what a thread has by default.
    @Test
    void comparesValuesThatAreNestedDeep() throws Exception {
        for (UnaryOperator<Value> around :
                List.<UnaryOperator<Value>>of(ArrayValue::of, inner -> RecordValue.of("a", inner))) {
            Value one = nested(around, Value.of(1));
            Value same = nested(around, Value.of(1));
            Value other = nested(around, Value.of(2));

            FutureTask<Boolean> comparison =
                    new FutureTask<>(() -> one.equals(same) && !one.equals(other) && one.hashCode() == same.hashCode());
            new Thread(null, comparison, "small stack", 512 * 1024).start();
            assertThat(comparison.get()).isTrue();
        }
    }

    private static Value nested(UnaryOperator<Value> around, Value innermost) {
        Value value = innermost;
        for (int i = 0; i < JsonLimits.DEEPEST; i++) {
            value = around.apply(value);
        }
        return value;
    }
}
