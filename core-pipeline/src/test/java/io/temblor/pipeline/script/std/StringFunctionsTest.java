package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringFunctionsTest {
    private static String text(String function, Object... arguments) {
        return Texts.of(Call.of("string::" + function, arguments), "a test");
    }

    @Test
    void formatsValues() {
        assertThat(text("format", "{} is {}.", "x", 42)).isEqualTo("x is 42.");
        assertThat(text("format", "{} {} {}", 1.0, 1e20, Map.of("a", new BytesValue(new byte[] {1}))))
                .isEqualTo("1.0 1e20 {\"a\":\"AQ==\"}");
        assertThat(text("format", "{{}} \\{\\} \\n {}é", Value.NULL)).isEqualTo("{} {} \\n nullé");
        assertThat(text("format", "")).isEmpty();
    }

    @Test
    void failsOnFormatsThatDoNotFitTheValues() {
        String failed = "function-failed: `string::format` has no result: ";
        assertThat(Call.failure("string::format", "é {}"))
                .isEqualTo(failed + "there is no value for the `{}` at the character 2 of \"é {}\"");
        assertThat(Call.failure("string::format", "{}", 1, 2))
                .isEqualTo(failed + "there are 2 values, but only 1 `{}` in \"{}\"");
        assertThat(Call.failure("string::format", "a}"))
                .isEqualTo(
                        failed + "`}` stands alone at the character 1 of \"a}\"; `{}` stands for a value, and `}}` for"
                                + " a `}`");
        assertThat(Call.failure("string::format", "{a}", 1)).contains("`{` stands alone");
        assertThat(Call.failure("string::format", "a\\")).contains("nothing follows the `\\`");
        assertThat(Call.failure("string::format", 1)).startsWith("bad-argument: ");
        assertThat(Call.failure("string::format"))
                .isEqualTo("wrong-arity: `string::format` takes at least 1 argument, but is given 0");
    }

    @Test
    void countsCharactersAndBytes() {
        assertThat(text("len", "a😀é")).isEqualTo("3");
        assertThat(text("bytes", "a😀é")).isEqualTo("7");
        assertThat(text("is_empty", "")).isEqualTo("true");
        assertThat(text("is_empty", " ")).isEqualTo("false");
        assertThat(Call.failure("string::len", 1)).contains("must be a string, but is an integer");
    }

    @ParameterizedTest
    @CsvSource({
        "banana, an, -, b--a",
        "banana, x, -, banana",
        "a😀, '', -, -a-😀-",
        "'', '', -, -",
    })
    void replacesParts(String text, String from, String to, String result) {
        assertThat(text("replace", text, from, to)).isEqualTo(result);
    }

    @Test
    void trimsWhatUnicodeCallsWhiteSpace() {
        assertThat(text("trim", "\u00a0 \u3000a b\u2003\n")).isEqualTo("a b");
        assertThat(text("trim_start", " a ")).isEqualTo("a ");
        assertThat(text("trim_end", " a ")).isEqualTo(" a");
        assertThat(text("trim", "\u001ca\u200b")).isEqualTo("\u001ca\u200b");
        assertThat(text("trim", " \t ")).isEmpty();
    }

    @Test
    void changesCase() {
        assertThat(text("lowercase", "ΣÄ ΑΣ")).isEqualTo("σä ας");
        assertThat(text("uppercase", "straße")).isEqualTo("STRASSE");
        assertThat(text("capitalize", "éa bc")).isEqualTo("Éa bc");
        assertThat(text("capitalize", "ßa")).isEqualTo("SSa");
        assertThat(text("capitalize", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "this is a test, 5, 7, is",
        "😀 utf8, 0, 1, 😀",
        "😀 utf8, 2, 6, utf8",
        "abc, 1, 99, bc",
        "abc, 5, 2, ab",
        "abc, 2, 1, abc",
        "abc, 1, 1, ''",
        "'', 1, 2, ''",
    })
    void takesPartsByCharacters(String text, int start, int end, String result) {
        assertThat(text("substr", text, start, end)).isEqualTo(result);
    }

    @Test
    void refusesPlacesBeforeTheFirstCharacter() {
        assertThat(Call.failure("string::substr", "abc", -1, 2))
                .isEqualTo("bad-argument: the argument 2 of `string::substr` must not be negative, but is -1");
        assertThat(Call.failure("string::substr", "abc", 0, 1.0)).contains("must be an integer, but is a float");
        assertThat(text("substr", "abc", 1, IntegerValue.ofUnsigned(-1))).isEqualTo("bc");
    }

    @Test
    void splitsAtSeparators() {
        assertThat(text("split", "a,,b", ",")).isEqualTo("[\"a\",\"\",\"b\"]");
        assertThat(text("split", "", ",")).isEqualTo("[\"\"]");
        assertThat(text("split", "a😀", "")).isEqualTo("[\"\",\"a\",\"😀\",\"\"]");
        assertThat(text("split", "aaa", "aa")).isEqualTo("[\"\",\"a\"]");
    }

    @Test
    void findsParts() {
        assertThat(text("contains", "banana", "nan")).isEqualTo("true");
        assertThat(text("contains", "banana", "")).isEqualTo("true");
        assertThat(text("contains", "banana", "x")).isEqualTo("false");
    }

    @Test
    void turnsBytesIntoTextsAndBack() {
        byte[] broken = {'a', (byte) 0xe2, (byte) 0x82, 'b', (byte) 0xff};

        assertThat(text("from_utf8_lossy", new BytesValue(broken))).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(Call.of("string::into_binary", "é")).isEqualTo(new BytesValue("é".getBytes(StandardCharsets.UTF_8)));
        assertThat(Call.failure("string::from_utf8_lossy", "a")).contains("must be bytes, but is a string");
    }

    @Test
    void reversesCharacters() {
        assertThat(text("reverse", "a😀b")).isEqualTo("b😀a");
    }
}
