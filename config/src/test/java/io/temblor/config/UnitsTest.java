package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.DataSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnitsTest {
    record Delay(Duration delay) {}

    record Limit(DataSize limit) {}

    @ParameterizedTest
    @CsvSource({
        "5s, PT5S",
        "'5 s', PT5S",
        "'\"5 seconds\"', PT5S",
        "1 second, PT1S",
        "1.5s, PT1.5S",
        "10ms, PT0.01S",
        "7us, PT0.000007S",
        "3 nanos, PT0.000000003S",
        "2m, PT2M",
        "1h, PT1H",
        "30d, PT720H",
        "0, PT0S",
        "\"0\", PT0S",
        "0.0, PT0S",
        "0s, PT0S",
        "1e3ms, PT1S",
        "106751d, PT2562024H"
    })
    void readsDurations(String written, String duration) {
        assertThat(Bound.of(Delay.class, "demo.delay = " + written).get().delay())
                .isEqualTo(Duration.parse(duration));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|has no unit; write 5s for seconds or 5ms for milliseconds",
                "\"5\"|has no unit; write 5s for seconds or 5ms for milliseconds",
                "2.50|has no unit; write 2.50s for seconds or 2.50ms for milliseconds",
                "-5s|must not be negative, but is -5s",
                "-5|must not be negative, but is -5",
                "soon|expected a duration such as 5s, found \"soon\"",
                "s|expected a duration such as 5s, found \"s\"",
                "5 5s|expected a duration such as 5s, found \"5 5s\"",
                "1.2.3s|expected a duration such as 5s, found \"1.2.3s\"",
                "\"\"|expected a duration such as 5s, found \"\"",
                "true|expected a duration such as 5s, found true",
                "[5s]|expected a duration such as 5s, found a list",
                "{ s = 5 }|expected a duration such as 5s, found a record",
                "5sec|has the unknown unit sec; possible are ns, us, ms, s, m, h, d",
                "5S|has the unknown unit S; possible are ns, us, ms, s, m, h, d",
                "5KiB|has the unknown unit KiB; possible are ns, us, ms, s, m, h, d",
                "300000d|is too large: 300000d",
                "1e999999999d|is too large: 1e999999999d",
                "99999999999999999999999h|is too large: 99999999999999999999999h"
            })
    void refusesWhatIsNoDuration(String written, String problem) {
        assertThat(Bound.of(Delay.class, "demo.delay = " + written).problems())
                .containsExactly("demo.conf:1: demo.delay: " + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "64KiB, 65536",
        "64 KiB, 65536",
        "64K, 65536",
        "64k, 65536",
        "64Ki, 65536",
        "64kB, 64000",
        "1MB, 1000000",
        "1 megabyte, 1000000",
        "1MiB, 1048576",
        "2 mebibytes, 2097152",
        "1.5KiB, 1536",
        "7B, 7",
        "7 bytes, 7",
        "0, 0",
        "8191PiB, 9222246136947933184"
    })
    void readsSizes(String written, long bytes) {
        assertThat(Bound.of(Limit.class, "demo.limit = " + written).get().limit())
                .isEqualTo(new DataSize(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64|has no unit; write 64KiB for kibibytes or 64B for bytes",
                "-1KiB|must not be negative, but is -1KiB",
                "big|expected a size such as 64KiB, found \"big\"",
                "64KB|has the unknown unit KB; possible are B, KiB, MiB, GiB, TiB, kB, MB, GB, TB",
                "5s|has the unknown unit s; possible are B, KiB, MiB, GiB, TiB, kB, MB, GB, TB",
                "8192PiB|is too large: 8192PiB",
                "1YiB|has the unknown unit YiB; possible are B, KiB, MiB, GiB, TiB, kB, MB, GB, TB"
            })
    void refusesWhatIsNoSize(String written, String problem) {
        assertThat(Bound.of(Limit.class, "demo.limit = " + written).problems())
                .containsExactly("demo.conf:1: demo.limit: " + problem);
    }

    @Test
    void asksForAnExampleWhereOneIsMissing() {
        assertThat(Bound.of(Delay.class, "\ndemo {}").problems())
                .containsExactly("demo.conf:2: demo.delay: missing; expected a duration such as 5s");
        assertThat(Bound.of(Limit.class, "\ndemo {}").problems())
                .containsExactly("demo.conf:2: demo.limit: missing; expected a size such as 64KiB");
    }
}
