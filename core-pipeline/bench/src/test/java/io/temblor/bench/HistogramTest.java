package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {
    private final Histogram histogram = new Histogram();

    @Test
    void findsPercentilesOfSmallValuesExactly() {
        for (int i = 1; i <= 200; i++) {
            histogram.record(i);
        }

        assertThat(histogram.percentile(50)).isEqualTo(100);
        assertThat(histogram.percentile(99)).isEqualTo(198);
        assertThat(histogram.percentile(99.9)).isEqualTo(200);
        assertThat(histogram.max()).isEqualTo(200);
        assertThat(histogram.count()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 255, 256, 257, 511, 512, 99_999, 1_234_567_890, Long.MAX_VALUE})
    void keepsValuesToWithinOnePartIn128(long value) {
        histogram.record(value);
        histogram.record(Long.MAX_VALUE);

        assertThat(histogram.percentile(50))
                .isCloseTo(value, withPercentage(100.0 / 128))
                .isGreaterThanOrEqualTo(value);
        assertThat(histogram.max()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void takesAValueBelowZeroForZero() {
        histogram.record(-5);

        assertThat(histogram.percentile(50)).isZero();
    }
}
