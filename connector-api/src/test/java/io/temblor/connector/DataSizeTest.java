package io.temblor.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DataSizeTest {
    @Test
    void isWrittenWithTheLargestUnitThatDividesIt() {
        assertThat(new DataSize(0)).hasToString("0B");
        assertThat(new DataSize(1023)).hasToString("1023B");
        assertThat(new DataSize(1024)).hasToString("1KiB");
        assertThat(new DataSize(1025)).hasToString("1025B");
        assertThat(new DataSize(64 << 10)).hasToString("64KiB");
        assertThat(new DataSize(3L << 30)).hasToString("3GiB");
        assertThat(new DataSize(5L << 50)).hasToString("5120TiB");
    }

    @Test
    void fitsAnArrayOrSaysNo() {
        assertThat(new DataSize(Integer.MAX_VALUE).toInt()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> new DataSize(1L << 31).toInt()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isNotNegative() {
        assertThatThrownBy(() -> new DataSize(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a size is not negative, but is -1");
    }
}
