package io.temblor.pipeline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {
    private static Use users(int from, int to) {
        Use use = Use.of("stats::distinct");
        IntStream.range(from, to).forEach(i -> use.add("user-" + i));
        return use;
    }

    private static long number(Use use) {
        return ((IntegerValue) use.result()).bits();
    }

    @Test
    void countsFewValuesExactly() {
        assertThat(number(users(0, 0))).isZero();
        assertThat(number(users(0, 1024).merge(users(0, 1024)))).isEqualTo(1024);
    }

    @Test
    void tellsValuesOfAllTypesFromOneAnother() {
        Use use = Use.of("stats::distinct");
        List<Object> values = List.of(
                Value.NULL,
                true,
                false,
                1,
                1.0,
                "1",
                "",
                new byte[] {'1'},
                List.of(),
                List.of(1),
                List.of(List.of(1)),
                Use.HUGE,
                -1);
        values.forEach(use::add);
        values.forEach(use::add);

        assertThat(number(use)).isEqualTo(values.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1025, 2000, 5000, 20_000, 50_000, 100_000, 300_000})
    void isNearTheNumberOfMany(int count) {
        // Three times the standard error of 0.81 %.
        assertThat((double) number(users(0, count)) / count).isBetween(0.9757, 1.0243);
    }

    @Test
    void isTheSameHoweverItIsDivided() {
        assertThat(users(0, 900)
                        .merge(users(500, 5000))
                        .merge(users(4000, 6000))
                        .state())
                .isEqualTo(users(0, 6000).state());
        assertThat(users(0, 5000).merge(users(0, 20)).state())
                .isEqualTo(users(0, 20).merge(users(0, 5000)).state());
    }
}
