package io.temblor.pipeline.codec;

import static io.temblor.pipeline.codec.CodecFixture.PLAIN;
import static io.temblor.pipeline.codec.CodecFixture.decode;
import static io.temblor.pipeline.codec.CodecFixture.quoted;
import static io.temblor.pipeline.codec.CodecFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDecodeTest {
    private final Codec codec = new JsonCodecProvider().codec(PLAIN);

    @Test
    void readsEveryKindOfValue() {
        Value value =
                decode(codec, " {\"a\": [null, true,\tfalse], \"b\": {\"c\": \"d\"},\r\n \"e\": [1, 1.5], \"\": {} } ");

        assertThat(value)
                .isEqualTo(Value.of(Map.of(
                        "a",
                        java.util.Arrays.asList(null, true, false),
                        "b",
                        Map.of("c", "d"),
                        "e",
                        List.of(1, 1.5),
                        "",
                        Map.of())));
    }

    @Test
    void keepsTheOrderOfKeysAndTheLaterOfTwoEqualOnes() {
        Value value = decode(codec, "{\"z\":1,\"a\":2,\"z\":3,\"\\u0061\":4}");

        assertThat(value).hasToString("{\"z\":3,\"a\":4}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "0",
                "null",
                "[[],{}]",
                "\"a\"",
                " 1 ",
                "[1,[2,[3]]]",
                "-0.0",
                "1E+2",
                "0e1",
                "123e45"
            })
    void acceptsDocument(String document) {
        assertThat(refusal(codec, document)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '$',
            value = {
                "$$ ! a value, found the end of the document at byte 0",
                "$  $ ! a value, found the end of the document at byte 2",
                "[ ! a value, found the end of the document at byte 1",
                "[1 ! `,` or `]`, found the end of the document at byte 2",
                "[1,] ! a value, found `]` at byte 3",
                "[,1] ! a value, found `,` at byte 1",
                "[1 2] ! `,` or `]`, found `2` at byte 3",
                "[1}  ! `,` or `]`, found `}` at byte 2",
                "]    ! a value, found `]` at byte 0",
                "[]]  ! the end of the document, found `]` at byte 2",
                "1 2  ! the end of the document, found `2` at byte 2",
                "{    ! a key or `}`, found the end of the document at byte 1",
                "{1:2} ! a key or `}`, found `1` at byte 1",
                "{a:2} ! a key or `}`, found `a` at byte 1",
                "{\"a\" 1} ! `:`, found `1` at byte 5",
                "{\"a\":} ! a value, found `}` at byte 5",
                "{\"a\":1,} ! a key, found `}` at byte 7",
                "{\"a\":1 \"b\":2} ! `,` or `}`, found `\"` at byte 7",
                "tru  ! `true`, found the end of the document at byte 3",
                "nulL ! `null`, found `L` at byte 3",
                "nulll ! the end of the document, found `l` at byte 4",
                "True ! a value, found `T` at byte 0",
                "NaN  ! a value, found `N` at byte 0",
                "`    ! a value, found a backtick at byte 0",
                "'a'  ! a value, found `'` at byte 0",
                "/**/1 ! a value, found `/` at byte 0",
                "\"a ! the closing `\"` of a string, found the end of the document at byte 2",
                "\"a\\ ! one of `\"\\/bfnrtu` behind a backslash, found the end of the document at byte 3",
                "\"\\a\" ! one of `\"\\/bfnrtu` behind a backslash, found `a` at byte 2",
                "\"\\u12g4\" ! a hexadecimal digit, found `g` at byte 5",
                "\"\\u12 ! a hexadecimal digit, found the end of the document at byte 5",
                "+1   ! a value, found `+` at byte 0",
                ".5   ! a value, found `.` at byte 0",
                "-    ! a digit, found the end of the document at byte 1",
                "-a   ! a digit, found `a` at byte 1",
                "01   ! the end of the document, found `1` at byte 1",
                "1.   ! a digit, found the end of the document at byte 2",
                "1.e5 ! a digit, found `e` at byte 2",
                "1e   ! a digit, found the end of the document at byte 2",
                "1e+  ! a digit, found the end of the document at byte 3",
                "0x1  ! the end of the document, found `x` at byte 1",
            })
    void refusesWhatIsNoJson(String document, String found) {
        DecodeException refusal = refusal(codec, document);

        assertThat(refusal).hasMessage("expected " + found);
        assertThat(refusal.code()).isEqualTo("invalid-json");
    }

    @Test
    void refusesControlCharactersInStrings() {
        assertThat(refusal(codec, "[\"a\tb\"]"))
                .hasMessage("expected a string without control characters, which are written as `\\u....`,"
                        + " found the byte 0x09 at byte 3");
    }

    @Test
    void readsEscapes() {
        assertThat(decode(codec, "\"\\\"\\\\\\/\\b\\f\\n\\r\\tx\\u0041\\u00e9\\u20AC\\ud83d\\ude00\\u0000\""))
                .isEqualTo(new StringValue("\"\\/\b\f\n\r\txAé€😀\0"));
    }

    @Test
    void readsStringsInUtf8() {
        assertThat(decode(codec, "[\"é€😀\",\"é\\n€\"]"))
                .isEqualTo(ArrayValue.of(new StringValue("é€😀"), new StringValue("é\n€")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "\\udc00",
                "\\ud800\\ud800",
                "\\ud800x",
                "\\ud800\\n",
                "\\udc00\\ud800",
                "\\ud83dé",
                "\\ud800\\u0041"
            })
    void refusesSurrogatesWithoutTheirPartner(String escapes) {
        assertThat(refusal(codec, "\"a" + escapes + "\""))
                .hasMessage("expected a pair of surrogates, high and low, found one alone at byte 2");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        int[][] faults = {
            {0x80},
            {0xbf},
            {0xff},
            {0xfe},
            {0xc0, 0x80},
            {0xc1, 0xbf},
            {0xe0, 0x80, 0x80},
            {0xe0, 0x9f, 0xbf},
            {0xf0, 0x80, 0x80, 0x80},
            {0xf0, 0x8f, 0xbf, 0xbf},
            {0xed, 0xa0, 0x80},
            {0xed, 0xbf, 0xbf},
            {0xf4, 0x90, 0x80, 0x80},
            {0xf5, 0x80, 0x80, 0x80},
            {0xf8, 0x88, 0x80, 0x80, 0x80},
            {0xc3},
            {0xe2, 0x82},
            {0xf0, 0x9f, 0x98},
            {0xc3, 0x28},
            {0xe2, 0x28, 0xa1},
            {0xe2, 0x82, 0x28},
            {0xf0, 0x28, 0x8c, 0xbc}
        };
        for (int[] fault : faults) {
            assertThat(refusal(codec, quoted(fault)))
                    .hasMessage("expected a character in UTF-8, found the byte 0x%02x at byte 1", fault[0]);
        }
    }

    @Test
    void acceptsTheEdgesOfUtf8() {
        int[][] edges = {
            {0xc2, 0x80},
            {0xdf, 0xbf},
            {0xe0, 0xa0, 0x80},
            {0xed, 0x9f, 0xbf},
            {0xee, 0x80, 0x80},
            {0xef, 0xbf, 0xbf},
            {0xf0, 0x90, 0x80, 0x80},
            {0xf4, 0x8f, 0xbf, 0xbf},
            {0x7f}
        };
        for (int[] edge : edges) {
            assertThat(refusal(codec, quoted(edge))).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF{}", "\u00A01", "\u20281", "\u000B1", "\f1", "\u00001"})
    void refusesSpaceThatIsNotJsons(String document) {
        assertThat(refusal(codec, document)).hasMessageStartingWith("expected a value, found the byte 0x");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 7",
        "-12, -12",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "9223372036854775808, 9223372036854775808",
        "9999999999999999999, 9999999999999999999",
        "10000000000000000000, 10000000000000000000",
        "18446744073709551615, 18446744073709551615",
    })
    void readsWholeNumbersOf64BitsAsIntegers(String document, String number) {
        Value value = decode(codec, document);

        assertThat(value).isInstanceOf(IntegerValue.class).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18446744073709551616",
                "-9223372036854775809",
                "-18446744073709551615",
                "99999999999999999999",
                "36893488147419103232",
                "100000000000000000000000",
                "0.0",
                "-0.0",
                "1.0",
                "0.1",
                "-0.3",
                "1e5",
                "1E-5",
                "1.5e+300",
                "123456789012345678.5",
                "9007199254740993.0",
                "1.7976931348623157e308",
                "4.9E-324",
                "2.2250738585072011e-308",
                "0.000000000000000000000000000000000000001",
                "1e22",
                "1e23",
                "9007199254740993e3",
                "8.41e21",
                "1e-400",
                "0e999999999999"
            })
    void readsOtherNumbersAsTheNearestFloat(String document) {
        assertThat(decode(codec, document)).isEqualTo(new FloatValue(Double.parseDouble(document)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1e999999999999", "123e100000"})
    void refusesNumbersThatNoFloatIsNear(String document) {
        assertThat(refusal(codec, "[" + document + "]"))
                .hasMessage("expected a number of 64-bit floating point, found one that is too large at byte 1");
    }

    @Test
    void refusesNumbersThatAreTooLong() {
        assertThat(refusal(codec, "[" + "1".repeat(1000) + "]")).hasMessageStartingWith("expected a number of 64-bit");
        assertThat(refusal(codec, "[0." + "1".repeat(998) + "]")).isNull();
        assertThat(refusal(codec, "[0." + "1".repeat(999) + "]"))
                .hasMessage("the number is longer than max-number-length allows: max-number-length=1000 at byte 1");
    }

    @Test
    void refusesDocumentsThatAreTooLong() {
        Codec small = new JsonCodecProvider().codec(new JsonSettings(8, 20, new DataSize(5), false, false));

        assertThat(refusal(small, "12345")).isNull();
        assertThat(refusal(small, "123456"))
                .hasMessage("the document is longer than max-size allows: max-size=5, length=6 at byte 0");
    }

    @Test
    void refusesDocumentsThatAreTooDeep() {
        assertThat(refusal(codec, "[".repeat(512) + "]".repeat(512))).isNull();
        assertThat(refusal(codec, "[".repeat(513) + "]".repeat(513)))
                .hasMessage("the document is nested deeper than max-depth allows: max-depth=512 at byte 512");
        assertThat(refusal(codec, "{\"a\":".repeat(200_000)))
                .hasMessage("the document is nested deeper than max-depth allows: max-depth=512 at byte 2560");
    }

    @Test
    void forgetsAFaultyDocument() {
        refusal(codec, "{\"a\":[1,{\"b\":");

        assertThat(decode(codec, "{}")).isEqualTo(RecordValue.EMPTY);
    }
}
