package io.temblor.pipeline.script.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrftimeFormatTest {
    private static final ZonedDateTime TIME =
            Instant.ofEpochSecond(1_700_000_000, 123_456_789).atZone(ZoneId.of("Europe/Berlin"));

    private static String format(String pattern, ZonedDateTime time) {
        return StrftimeFormat.of(pattern).format(time);
    }

    private static OptionalLong parse(String text, String pattern) {
        return StrftimeFormat.of(pattern).parseNanos(text);
    }

    @ParameterizedTest
    @CsvSource({
        "%Y %C %y %G %g, 2023 20 23 2023 23",
        "%m %b %B %h %d %e, 11 Nov November Nov 14 14",
        "%a %A %w %u, Tue Tuesday 2 2",
        "%U %W %V %j, 46 46 46 318",
        "%D %x %F %v, 11/14/23 11/14/23 2023-11-14 14-Nov-2023",
        "%H %k %I %l %P %p %M %S, 23 23 11 11 pm PM 13 20",
        "%f %.f %.3f %.6f %.9f, 123456789 .123456789 .123 .123456 .123456789",
        "%3f %6f %9f, 123 123456 123456789",
        "%R %T %X %r, 23:13 23:13:20 23:13:20 11:13:20 PM",
        "%Z %z %:z %::z %:::z, CET +0100 +01:00 +01:00:00 +01",
        "%c, Tue Nov 14 23:13:20 2023",
        "%+ %s, 2023-11-14T23:13:20.123456789+01:00 1700000000",
        "%-d %_m %0e %-j %% é, 14 11 14 318 % é",
    })
    void writesEachSpecifier(String pattern, String text) {
        assertThat(format(pattern, TIME)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "%f|%-f|%_f!000000005|5|        5",
                "%_Y|%-Y|%_H|%-I|%e|%j!1970|1970| 0|12| 1|001",
                "%s|%_s|%0s!0|        0|000000000",
                "%.f|%U|%W|%P!.000000005|00|00|am",
            })
    void pads(String pattern, String text) {
        ZonedDateTime epoch = Instant.ofEpochSecond(0, 5).atZone(ZoneOffset.UTC);

        assertThat(format(pattern, epoch)).isEqualTo(text);
    }

    @Test
    void writesYearsBeyondFourDigitsWithASign() {
        ZonedDateTime time = ZonedDateTime.of(12_345, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHoursMinutes(-1, -30));

        assertThat(format("%Y %+ %Z", time)).isEqualTo("+12345 +12345-01-02T03:04:05-01:30 -01:30");
        assertThat(format("%Y|%_Y|%-Y", time.withYear(-12))).isEqualTo("-0012|  -12|-12");
        assertThat(format("%Y", time.withYear(12))).isEqualTo("0012");
    }

    @Test
    void writesOffsetsOfZonesWithoutAbbreviation() {
        assertThat(format("%Z", TIME.withZoneSameInstant(ZoneId.of("UTC")))).isEqualTo("UTC");
        assertThat(format("%Z", TIME.withZoneSameInstant(ZoneId.of("Etc/GMT+5"))))
                .isEqualTo("-05");
        assertThat(format("%t%n", TIME)).isEqualTo("\t\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%Q", "%-", "%-a", "%_F", "%#m", "%.4f", "%.", "%:", "%::::z", "%4f", "%é"})
    void refusesSpecifiersThatThereAreNot(String pattern) {
        assertThatThrownBy(() -> StrftimeFormat.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no specifier `%");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-17T13:15:40.752Z, %Y-%m-%dT%H:%M:%S%.3fZ, 1560777340752000000",
        "2019-08-07T16:41:12.159975-04:00, %Y-%m-%dT%T%.6f%:z, 1565210472159975000",
        "2019-08-07T20:41:12.159975, %Y-%m-%dT%T%.6f, 1565210472159975000",
        "1560777212, %s, 1560777212000000000",
        "1560777212 +0200, %s %z, 1560777212000000000",
        "2021-W01-1 10:00, %G-W%V-%u %H:%M, 1609754400000000000",
        "2021 07 3 10:00, %Y %U %w %H:%M, 1613556000000000000",
        "2021 07 3 10:00, %Y %W %u %H:%M, 1613556000000000000",
        "2021 048 10:00, %Y %j %R, 1613556000000000000",
        "'  7/ 4/69 1:02:03 pm', %D %r, 3140168523000000000",
        "20 21 1 2 3:4, %C %y %m %d %H:%M, 1609556640000000000",
        "12:00:60 2016-12-31, %T %F, 1483185660000000000",
        "2021-01-01 00:00:00 CET +01, %F %T %Z %#z, 1609455600000000000",
        "2021-01-01t00:00:00.5utc, %+, 1609459200500000000",
        "2021-1-1 5:6:7-0130, %+, 1609482967000000000",
        "2021-01-01 00:00:00 +0100, %F %T %::z, 1609459200000000000",
        "5 1 2021 1:02, %-d %_m %Y %H:%M, 1609808520000000000",
        "Monday 4 JANUARY 2021 1:02, %A %e %B %Y %H:%M, 1609722120000000000",
        "MON 4 jan 2021 1:02, %A %e %B %Y %H:%M, 1609722120000000000",
        "20210104010203, %Y%m%d%H%M%S, 1609722123000000000",
        "2021-01-04 01:02:03.1234567891, %F %T%.f, 1609722123123456789",
        "2021-01-04 01:02:03123, %F %T%3f, 1609722123123000000",
        "2021-01-04 01:02:03 5, %F %T %f, 1609722123000000005",
        "1969-12-31 23:59:59.9, %F %T%.f, -100000000",
        "1677-09-21 00:12:43.145224192, %F %T%.f, -9223372036854775808",
        "2021-01-04   01:02, %F %R, 1609722120000000000",
        "1560777212 32, %s %S, 1560777212000000000",
    })
    void readsTimes(String text, String pattern, long nanos) {
        assertThat(parse(text, pattern)).hasValue(nanos);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-30 00:00, %F %R",
        "Tue 2021-01-04 1:2, %a %F %R",
        "2021-01-01, %F",
        "12:00, %R",
        "2021-01-01 00:00:00 CET, %F %T %Z",
        "'2021-01-01 00:00 ', %F %R",
        "2021-01-01 00:00 x, %F %R",
        "2021-01-01 24:00, %F %R",
        "2021-01-01 00:00 +2400, %F %R %z",
        "2021-01-01 00:00 +0160, %F %R %z",
        "2021-01-01 00:00 +01, %F %R %:::z",
        "2021-01-01 00:00 Z, %F %R %z",
        "2021-00-01 00:00, %F %R",
        "2021-13-01 00:00, %F %R",
        "2300-12-31 23:59, %F %R",
        "2021 54 1 00:00, %Y %U %w %R",
        "1560777212 33, %s %S",
        "1560777212 2020, %s %Y",
        "99999999999999999999, %s",
        "2021-01-01 00:00 .5, %F %R %.f",
        "Ju 1 2021 00:00, %b %d %Y %R",
        "'', %s",
    })
    void yieldsNothingForOtherTexts(String text, String pattern) {
        assertThat(parse(text, pattern)).isEmpty();
    }
}
