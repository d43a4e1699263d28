package io.temblor.connector.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IntegerValueTest {
    private static final long TWO_TO_63 = Long.MIN_VALUE;

    @Test
    void reachesFromMinusTwoTo63ToTwoTo64() {
        assertThat(new IntegerValue(Long.MIN_VALUE)).hasToString("-9223372036854775808");
        assertThat(new IntegerValue(Long.MAX_VALUE)).hasToString("9223372036854775807");
        assertThat(IntegerValue.ofUnsigned(TWO_TO_63)).hasToString("9223372036854775808");
        assertThat(IntegerValue.ofUnsigned(-1)).hasToString("18446744073709551615");
    }

    @Test
    void hasOneFormForEachNumber() {
        assertThat(IntegerValue.ofUnsigned(7)).isEqualTo(new IntegerValue(7));
        assertThat(IntegerValue.ofUnsigned(-1)).isNotEqualTo(new IntegerValue(-1));
        assertThatThrownBy(() -> new IntegerValue(7, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unsigned is for numbers above Long.MAX_VALUE, but bits=7");
    }

    @Test
    void sortsByTheNumber() {
        List<IntegerValue> sorted = List.of(
                new IntegerValue(Long.MIN_VALUE),
                new IntegerValue(-1),
                new IntegerValue(0),
                new IntegerValue(Long.MAX_VALUE),
                IntegerValue.ofUnsigned(TWO_TO_63),
                IntegerValue.ofUnsigned(-2),
                IntegerValue.ofUnsigned(-1));
        List<IntegerValue> mixed = new ArrayList<>(sorted);
        Collections.reverse(mixed);
        Collections.sort(mixed);
        assertThat(mixed).isEqualTo(sorted);
        assertThat(new IntegerValue(5)).isEqualByComparingTo(new IntegerValue(5));
    }

    @Test
    void becomesTheNearestDouble() {
        long[] numbers = {0, 1, -1, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long number : numbers) {
            assertThat(new IntegerValue(number).doubleValue()).isEqualTo((double) number);
        }
        long[] bits = {TWO_TO_63, TWO_TO_63 + 1, TWO_TO_63 + 1024, TWO_TO_63 + 1025, TWO_TO_63 + 3072, -1025, -1024, -1
        };
        for (long each : bits) {
            double nearest = new BigInteger(Long.toUnsignedString(each)).doubleValue();
            assertThat(IntegerValue.ofUnsigned(each).doubleValue()).isEqualTo(nearest);
        }
    }
}
