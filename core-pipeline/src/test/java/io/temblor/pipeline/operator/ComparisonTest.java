package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final long[] INTEGERS = {
        0,
        1,
        -1,
        2,
        (1L << 53) - 1,
        1L << 53,
        (1L << 53) + 1,
        -(1L << 53) - 1,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        Long.MIN_VALUE + 1024,
        -2,
        -1024,
        -1025
    };
    private static final double[] FLOATS = {
        0.0,
        -0.0,
        0.5,
        -0.5,
        1,
        -1,
        1.5,
        -1.5,
        0x1p53,
        -0x1p53,
        0x1p53 + 2,
        0x1p63,
        -0x1p63,
        0x1.fffffffffffffp62,
        -0x1.0000000000001p63,
        0x1p64,
        0x1.fffffffffffffp63,
        0x1.8p63,
        1e300,
        -1e300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE
    };

    @Test
    void comparesNumbersByTheirWorth() {
        Random random = new Random(3);
        for (long bits : INTEGERS) {
            for (double number : FLOATS) {
                check(new IntegerValue(bits), number);
                check(IntegerValue.ofUnsigned(bits), number);
                check(IntegerValue.ofUnsigned(bits), (double) random.nextLong());
                check(new IntegerValue(random.nextLong()), number);
            }
        }
    }

    private static void check(IntegerValue integer, double number) {
        FloatValue other = new FloatValue(number);
        int expected = new BigDecimal(new BigInteger(integer.toString())).compareTo(new BigDecimal(number));
        Comparison there = Comparison.of(integer, other);
        Comparison back = Comparison.of(other, integer);

        assertThat(there)
                .as("%s and %s", integer, other)
                .isEqualTo(List.of(Comparison.LESS, Comparison.EQUAL, Comparison.GREATER)
                        .get(expected + 1));
        assertThat(back)
                .as("%s and %s", other, integer)
                .isEqualTo(List.of(Comparison.GREATER, Comparison.EQUAL, Comparison.LESS)
                        .get(expected + 1));
        assertThat(Comparison.areEqual(integer, other)).isEqualTo(expected == 0);
    }

    @Test
    void comparesInfinitiesWithEverything() {
        for (long bits : INTEGERS) {
            assertThat(Comparison.of(new IntegerValue(bits), new FloatValue(Double.POSITIVE_INFINITY)))
                    .isEqualTo(Comparison.LESS);
            assertThat(Comparison.of(IntegerValue.ofUnsigned(bits), new FloatValue(Double.NEGATIVE_INFINITY)))
                    .isEqualTo(Comparison.GREATER);
        }
        assertThat(compare(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)).isEqualTo(Comparison.LESS);
    }

    @Test
    void takesSignedAndUnsignedForOneRange() {
        assertThat(Comparison.of(IntegerValue.ofUnsigned(-1), new IntegerValue(-1)))
                .isEqualTo(Comparison.GREATER);
        assertThat(Comparison.of(new IntegerValue(Long.MAX_VALUE), IntegerValue.ofUnsigned(Long.MIN_VALUE)))
                .isEqualTo(Comparison.LESS);
    }

    @Test
    void findsNoOrderWhereThereIsNone() {
        assertThat(compare(Double.NaN, Double.NaN)).isEqualTo(Comparison.NONE);
        assertThat(compare(1, Double.NaN)).isEqualTo(Comparison.NONE);
        assertThat(compare(1L, "1")).isEqualTo(Comparison.NONE);
        assertThat(compare("1", 1L)).isEqualTo(Comparison.NONE);
        assertThat(compare(true, false)).isEqualTo(Comparison.NONE);
        assertThat(compare(List.of(), List.of())).isEqualTo(Comparison.NONE);
        assertThat(Comparison.of(Value.NULL, Value.NULL)).isEqualTo(Comparison.NONE);
    }

    @Test
    void comparesTexts() {
        assertThat(compare("a", "b")).isEqualTo(Comparison.LESS);
        assertThat(compare("ab", "a")).isEqualTo(Comparison.GREATER);
        assertThat(compare("2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z")).isEqualTo(Comparison.EQUAL);
    }

    @Test
    void findsEqualWhatSaysTheSame() {
        assertThat(areEqual(0.0, -0.0)).isTrue();
        assertThat(areEqual(Double.NaN, Double.NaN)).isFalse();
        assertThat(areEqual(List.of(1, List.of(2.0)), List.of(1.0, List.of(2)))).isTrue();
        assertThat(areEqual(Map.of("a", 1, "b", 2), Map.of("b", 2.0, "a", 1))).isTrue();
        assertThat(areEqual(Map.of("a", 1), Map.of("b", 1))).isFalse();
        assertThat(areEqual(Map.of("a", 1), Map.of("a", 1, "b", 1))).isFalse();
        assertThat(areEqual(List.of(1), List.of(1, 2))).isFalse();
        assertThat(areEqual(List.of(1), List.of(2))).isFalse();
        assertThat(areEqual("1", 1)).isFalse();
        assertThat(areEqual("a", "a")).isTrue();
        assertThat(areEqual(true, true)).isTrue();
        assertThat(Comparison.areEqual(Value.NULL, Value.NULL)).isTrue();
        assertThat(areEqual(new byte[] {1}, new byte[] {1})).isTrue();
    }

    private static Comparison compare(Object left, Object right) {
        return Comparison.of(Value.of(left), Value.of(right));
    }

    private static boolean areEqual(Object left, Object right) {
        return Comparison.areEqual(Value.of(left), Value.of(right));
    }
}
