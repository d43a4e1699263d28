package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TextsTest {
    @Test
    void separatesThousands() {
        assertThat(Texts.number(0)).isEqualTo("0");
        assertThat(Texts.number(999)).isEqualTo("999");
        assertThat(Texts.number(1_000)).isEqualTo("1,000");
        assertThat(Texts.number(-123_456)).isEqualTo("-123,456");
        assertThat(Texts.number(Long.MAX_VALUE)).isEqualTo("9,223,372,036,854,775,807");
    }

    @Test
    void roundsTimesToTenthsOfASecond() {
        assertThat(Texts.time(Duration.ZERO)).isEqualTo("0.0s");
        assertThat(Texts.time(Duration.ofMillis(449))).isEqualTo("0.4s");
        assertThat(Texts.time(Duration.ofMillis(59_960))).isEqualTo("1m 0.0s");
        assertThat(Texts.time(Duration.ofSeconds(7_265))).isEqualTo("2h 1m 5.0s");
    }

    @Test
    void countsASecond() {
        assertThat(Texts.rate(500, Duration.ofMillis(250))).isEqualTo(2_000);
        assertThat(Texts.rate(500, Duration.ZERO)).isZero();
    }

    @Test
    void wrapsBetweenWords() {
        assertThat(Texts.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Texts.wrap("incomprehensibilities are rare", 10))
                .containsExactly("incomprehensibilities", "are rare");
        assertThat(Texts.wrap("", 10)).isEmpty();
    }
}
