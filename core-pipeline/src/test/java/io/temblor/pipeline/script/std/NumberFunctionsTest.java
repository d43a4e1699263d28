package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the modules `float`, `integer` and `math`.
class NumberFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "-.5e3, -500.0",
        "1., 1.0",
        "+7, 7.0",
        "1E-2, 0.01",
        "1e999, Infinity",
        "inf, Infinity",
        "-INFINITY, -Infinity",
        "+NaN, NaN",
    })
    void readsFloats(String text, double number) {
        assertThat(Call.of("float::parse", text)).isEqualTo(new FloatValue(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", " 1", "1d", "0x1p3", "1e", "--1", "1_000", "infinite"})
    void failsOnWhatIsNoFloat(String text) {
        assertThat(Call.failure("float::parse", text))
                .startsWith("function-failed: `float::parse` has no result: the text is not a decimal number: ");
    }

    @Test
    void tellsFiniteNumbersFromOthers() {
        assertThat(Call.of("float::is_finite", 7)).hasToString("true");
        assertThat(Call.of("float::is_finite", Double.NaN)).hasToString("false");
        assertThat(Call.of("float::is_nan", Double.NaN)).hasToString("true");
        assertThat(Call.of("float::is_nan", 1.5)).hasToString("false");
        assertThat(Call.of("float::is_infinite", Double.NEGATIVE_INFINITY)).hasToString("true");
        assertThat(Call.of("float::is_infinite", 7)).hasToString("false");
        assertThat(Call.failure("float::is_nan", "NaN"))
                .isEqualTo("bad-argument: the argument 1 of `float::is_nan` must be a number, but is a string");
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "+7, 7", "-0, 0", "-9223372036854775808, -9223372036854775808", "007, 7"})
    void readsIntegers(String text, long number) {
        assertThat(Call.of("integer::parse", text)).isEqualTo(new IntegerValue(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "1.0", " 1", "٣", "9223372036854775808"})
    void failsOnWhatIsNoInteger(String text) {
        assertThat(Call.failure("integer::parse", text))
                .startsWith("function-failed: `integer::parse` has no result: ");
    }

    @ParameterizedTest
    @CsvSource({
        "floor, 42.9, 42",
        "floor, -1.5, -2",
        "ceil, 41.1, 42",
        "ceil, -0.5, 0",
        "round, 2.5, 3",
        "round, -2.5, -3",
        "round, 0.49999999999999994, 0",
        "trunc, -1.9, -1",
        "floor, 1e30, 18446744073709551615",
        "floor, -1e30, -9223372036854775808",
        "trunc, 1e19, 10000000000000000000",
        "ceil, NaN, 0",
    })
    void roundsToIntegers(String function, double number, String result) {
        assertThat(Call.of("math::" + function, number))
                .isInstanceOf(IntegerValue.class)
                .hasToString(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"floor", "ceil", "round", "trunc"})
    void leavesIntegersAsTheyAre(String function) {
        assertThat(Call.of("math::" + function, IntegerValue.ofUnsigned(-1))).hasToString("18446744073709551615");
        assertThat(Call.failure("math::" + function, "1")).contains("must be a number, but is a string");
    }

    @Test
    void findsTheGreaterAndTheLesserNumber() {
        assertThat(Call.of("math::max", 1, 2)).isEqualTo(Value.of(2));
        assertThat(Call.of("math::min", 1, 2)).isEqualTo(Value.of(1));
        assertThat(Call.of("math::max", 41.5, 42)).isEqualTo(Value.of(42.0));
        assertThat(Call.of("math::min", 42, 42.5)).isEqualTo(Value.of(42.0));
        assertThat(Call.of("math::max", -1, IntegerValue.ofUnsigned(-1))).hasToString("18446744073709551615");
        assertThat(Call.failure("math::max", 1, "2")).contains("the argument 2 of `math::max` must be a number");
        assertThat(Call.failure("math::min", Value.NULL, 2)).contains("must be a number, but is null");
    }
}
