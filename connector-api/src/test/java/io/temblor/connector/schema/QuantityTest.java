package io.temblor.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "1, 1ns",
        "1500, 1500ns",
        "7000, 7us",
        "250000000, 250ms",
        "5000000000, 5s",
        "60000000000, 1m",
        "90000000000, 90s",
        "7200000000000, 2h",
        "172800000000000, 2d",
        "9223372036854775807, 9223372036854775807ns"
    })
    void writesDurationsWithTheLargestUnitThatDividesThem(long nanos, String written) {
        assertThat(Quantity.ofNanoseconds(nanos)).isEqualTo(written);
        assertThat(Quantity.of(written).orElseThrow().nanoseconds()).isEqualTo(nanos);
    }

    @ParameterizedTest
    @CsvSource({"0, 0B", "1000, 1000B", "65536, 64KiB", "1073741824, 1GiB", "9223372036854775807, 9223372036854775807B"
    })
    void writesSizesWithTheLargestUnitThatDividesThem(long bytes, String written) {
        assertThat(Quantity.ofBytes(bytes)).isEqualTo(written);
        assertThat(Quantity.of(written).orElseThrow().bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s", "soon", "5 5s", "1.2.3s", "5-s", "."})
    void refusesWhatHasNoNumber(String text) {
        assertThat(Quantity.of(text)).isEmpty();
    }

    @Test
    void refusesMoreDigitsThanAnybodyWrites() {
        assertThat(Quantity.of("1".repeat(2_000) + "s")).isEmpty();
    }

    @Test
    void asksForTheUnitOfAnImmenseNumberWithoutWritingItOut() {
        assertThatThrownBy(() -> Quantity.of("1e999999999").orElseThrow().nanoseconds())
                .hasMessage("has no unit; write 1e999999999s for seconds or 1e999999999ms for milliseconds");
    }

    @Test
    void readsZeroWithoutUnit() {
        Quantity zero = Quantity.of(" 0 ").orElseThrow();
        assertThat(zero.nanoseconds()).isZero();
        assertThat(zero.bytes()).isZero();
    }

    @Test
    void readsFractions() {
        assertThat(Quantity.of("1.5 h").orElseThrow().nanoseconds()).isEqualTo(TimeUnit.MINUTES.toNanos(90));
    }
}
