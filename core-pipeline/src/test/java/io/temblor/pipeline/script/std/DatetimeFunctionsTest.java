package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatetimeFunctionsTest {
    private static final long TIME = 1_700_000_000_123_456_789L;

    private static RecordValue at(long nanos, String zone) {
        return RecordValue.builder().put("timestamp", nanos).put("tz", zone).build();
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2023",
        "month, 11",
        "iso_week, 46",
        "day_of_month, 14",
        "day_of_year, 318",
        "hour, 22",
        "minute, 13",
        "second, 20",
        "subsecond_millis, 123",
        "subsecond_micros, 123456",
        "subsecond_nanos, 123456789",
    })
    void takesTimesApart(String function, long part) {
        assertThat(Call.of("datetime::" + function, TIME)).isEqualTo(Value.of(part));
    }

    @Test
    void goesByTheTimeZone() {
        assertThat(Call.of("datetime::hour", at(TIME, "Europe/Berlin"))).hasToString("23");
        assertThat(Call.of("datetime::day_of_month", at(TIME, "+0230"))).hasToString("15");
        assertThat(Call.of("datetime::hour", Map.of("timestamp", TIME))).hasToString("22");
        assertThat(Call.of("datetime::year", -1)).hasToString("1969");
        assertThat(Call.of("datetime::subsecond_nanos", -1)).hasToString("999999999");
        assertThat(Call.of("datetime::year", IntegerValue.ofUnsigned(-1))).hasToString("2554");
    }

    @Test
    void writesTimesAsStandardsSay() {
        assertThat(Call.of("datetime::rfc3339", 1_700_000_000_123_000_000L))
                .isEqualTo(Value.of("2023-11-14T22:13:20.123+00:00"));
        assertThat(Call.of("datetime::rfc3339", at(0, "Europe/Berlin")))
                .isEqualTo(Value.of("1970-01-01T01:00:00+01:00"));
        assertThat(Call.of("datetime::rfc2822", TIME)).isEqualTo(Value.of("Tue, 14 Nov 2023 22:13:20 +0000"));
        assertThat(Call.of("datetime::rfc2822", 0)).isEqualTo(Value.of("Thu, 1 Jan 1970 00:00:00 +0000"));
    }

    @Test
    void writesTimesInAFormat() {
        assertThat(Call.of("datetime::format", at(TIME, "Europe/Berlin"), "%F %T %Z"))
                .isEqualTo(Value.of("2023-11-14 23:13:20 CET"));
        assertThat(Call.failure("datetime::format", TIME, "%Q"))
                .isEqualTo("function-failed: `datetime::format` has no result: there is no specifier `%Q` for dates and"
                        + " times, found at character 0");
        assertThat(Call.failure("datetime::format", TIME, "%#z")).contains("for parsing only");
        assertThat(Call.failure("datetime::format", TIME, 1)).contains("the argument 2");
    }

    @Test
    void readsTimesInAFormat() {
        assertThat(Call.of("datetime::parse", "1983 Apr 13 12:09:14.274 +0000", "%Y %b %d %H:%M:%S%.3f %z"))
                .hasToString("419083754274000000");
        assertThat(Call.failure("datetime::parse", "2021-02-30 00:00", "%F %R"))
                .isEqualTo("function-failed: `datetime::parse` has no result: \"2021-02-30 00:00\" is not a time of the"
                        + " form \"%F %R\"");
        assertThat(Call.failure("datetime::parse", "x", "%-a")).contains("there is no specifier `%-a`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "CET", "EST", "ROC", "GMT+0", "UTC", "02", "-02", "-0230", "+02:30"})
    void takesZones(String zone) {
        assertThat(Call.of("datetime::with_timezone", TIME, zone)).isEqualTo(at(TIME, zone));
        assertThat(Call.of("datetime::with_timezone", at(TIME, "UTC"), zone)).isEqualTo(at(TIME, zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+1", "@01:00", "01ABC", "+01:79", "19:00", "europe/berlin", "Mars", "UTC+2", "Z"})
    void refusesWhatIsNoZone(String zone) {
        assertThat(Call.failure("datetime::with_timezone", TIME, zone))
                .isEqualTo("bad-argument: the argument 2 of `datetime::with_timezone` must have a time zone such as"
                        + " \"Europe/Berlin\" or \"+02:00\", but that is \"" + zone + "\"");
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThat(Call.failure("datetime::year", "2023"))
                .isEqualTo(
                        "bad-argument: the argument 1 of `datetime::year` must be an integer of nanoseconds, or a record"
                                + " with `timestamp` and `tz`, but is a string");
        assertThat(Call.failure("datetime::year", Map.of("tz", "UTC"))).contains("with an integer of nanoseconds");
        assertThat(Call.failure("datetime::year", at(0, "Mars"))).contains("but that is \"Mars\"");
        assertThat(Call.failure("datetime::with_timezone", 0, 7)).contains("but that is an integer");
        assertThat(Call.failure("datetime::with_timezone", 1.5, "UTC")).contains("but is a float");
    }
}
