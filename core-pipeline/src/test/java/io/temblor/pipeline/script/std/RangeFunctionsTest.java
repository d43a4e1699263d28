package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.IntegerValue;
import org.junit.jupiter.api.Test;

class RangeFunctionsTest {
    @Test
    void endsBelowTheUpperBound() {
        assertThat(Call.of("range::range", 2, 5)).hasToString("[2,3,4]");
        assertThat(Call.of("range::range", -1, 2)).hasToString("[-1,0,1]");
        assertThat(Call.of("range::range", 5, 5)).hasToString("[]");
        assertThat(Call.of("range::range", 5, 2)).hasToString("[]");
        assertThat(Call.of("range::range", Long.MAX_VALUE, IntegerValue.ofUnsigned(Long.MIN_VALUE + 1)))
                .hasToString("[9223372036854775807,9223372036854775808]");
    }

    @Test
    void refusesRangesThatAreTooLong() {
        assertThat(Call.failure("range::range", 0, 1L << 40)).contains("has more than 1048576 elements");
        assertThat(Call.failure("range::range", Long.MIN_VALUE, Long.MAX_VALUE)).startsWith("function-failed: ");
        assertThat(Call.failure("range::range", -1, IntegerValue.ofUnsigned(-1)))
                .startsWith("function-failed: ");
        assertThat(Call.failure("range::range", 0, 1.0)).contains("must be an integer, but is a float");
    }
}
