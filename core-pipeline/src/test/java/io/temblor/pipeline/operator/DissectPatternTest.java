package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DissectPatternTest {
    private static String match(String pattern, String text) {
        return switch (DissectPattern.compile(pattern).match(text)) {
            case DissectPattern.Match(var parts) -> parts.toString();
            case DissectPattern.Mismatch(String message) -> message;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "%{a} ! one two ! {\"a\":\"one two\"}",
                "%{a} ! '' ! {\"a\":\"\"}",
                "%{a} %{b} ! one two three ! {\"a\":\"one\",\"b\":\"two three\"}",
                "%{a} %{b} ! ' x' ! {\"a\":\"\",\"b\":\"x\"}",
                "%{a},%{b},%{c} ! 1,,3 ! {\"a\":\"1\",\"b\":\"\",\"c\":\"3\"}",
                "[%{a}] %{b}; ! [x] y; ! {\"a\":\"x\",\"b\":\"y\"}",
                "%{a}::%{b} ! 1:2::3:4 ! {\"a\":\"1:2\",\"b\":\"3:4\"}",
                "%{} %{b} ! x y ! {\"b\":\"y\"}",
                "%{?a} %{b} ! x y ! {\"b\":\"y\"}",
                "%{?a} %{?a} %{b} ! x y z ! {\"b\":\"z\"}",
                "%{a->} %{b} ! x     y ! {\"a\":\"x\",\"b\":\"y\"}",
                "%{a->} %{b} ! x y ! {\"a\":\"x\",\"b\":\"y\"}",
                "%{->} %{b} ! 'x   y' ! {\"b\":\"y\"}",
                "%{a->} %{b} ! 'x   ' ! {\"a\":\"x\",\"b\":\"\"}",
                "%{a->}-=%{b} ! x-=-=-y ! {\"a\":\"x\",\"b\":\"-y\"}",
                "%{a:int} %{b:float} ! -12 1.5 ! {\"a\":-12,\"b\":1.5}",
                "%{a:int->} %{b} ! 12  x ! {\"a\":12,\"b\":\"x\"}",
                "%{a:string} ! 12 ! {\"a\":\"12\"}",
                "%{a} %{+a} %{b} ! one two three ! {\"a\":\"one two\",\"b\":\"three\"}",
                "%{+a}/%{b}/%{+a} ! 1/2/3 ! {\"a\":\"1 3\",\"b\":\"2\"}",
                "%{a}-%{+a} ! - ! {\"a\":\" \"}",
                "%{user.name}@%{é_1-x} ! me@home ! {\"user.name\":\"me\",\"é_1-x\":\"home\"}",
                "100% %{a} % { ! 100% sure % { ! {\"a\":\"sure\"}",
                "%{a}€%{b} ! 😀€é ! {\"a\":\"😀\",\"b\":\"é\"}",
            })
    void takesTextsApart(String pattern, String text, String parts) {
        assertThat(match(pattern, text)).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "+7, 7",
        "-007, -7",
        "999999999999999999, 999999999999999999",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "18446744073709551615, 18446744073709551615",
        "000000000000000000000001, 1",
    })
    void convertsToIntegers(String text, String number) {
        assertThat(match("%{a:int}", text)).isEqualTo("{\"a\":" + number + "}");
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "-1.5, -1.5", "+.5, 0.5", "5., 5.0", "1e3, 1000.0", "1.5E-2, 0.015", "0, 0.0"})
    void convertsToFloats(String text, String number) {
        assertThat(match("%{a:float}", text)).isEqualTo("{\"a\":" + number + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "[%{a}] ! x] ! expected `[`, found `x]` at character 0",
                "[%{a}] ! '' ! expected `[`, found the end at character 0",
                "[%{a}] ! [x ! expected `]` behind %{a}, found `x` at character 1",
                "[%{a}] ! [x] y ! expected the end, found ` y` at character 3",
                "%{a} %{b} %{c} ! x y ! expected ` ` behind %{b}, found `y` at character 2",
                "%{a->} %{b->} %{c} ! x   y ! expected ` ` behind %{b->}, found `y` at character 4",
                "%{a} %{b:int} %{c} ! x 1y z ! expected an integer of 64 bits for %{b:int}, found `1y` at character 2",
                "%{a:int} ! '' ! expected an integer of 64 bits for %{a:int}, found the end at character 0",
                "%{a:int} ! 1.0 ! expected an integer of 64 bits for %{a:int}, found `1.0` at character 0",
                "%{a:int} ! 18446744073709551616 ! expected an integer of 64 bits for %{a:int}, found"
                        + " `18446744073709551616` at character 0",
                "%{a:int} ! -9223372036854775809 ! expected an integer of 64 bits for %{a:int}, found"
                        + " `-9223372036854775809` at character 0",
                "%{a:int} ! ١ ! expected an integer of 64 bits for %{a:int}, found `١` at character 0",
                "%{a:float} ! NaN ! expected a number for %{a:float}, found `NaN` at character 0",
                "%{a:float} ! 0x1p3 ! expected a number for %{a:float}, found `0x1p3` at character 0",
                "%{a:float} ! 1d ! expected a number for %{a:float}, found `1d` at character 0",
                "%{a:float} ! . ! expected a number for %{a:float}, found `.` at character 0",
                "%{a:float} ! 1e999 ! expected a number for %{a:float}, found `1e999` at character 0",
                "%{a}; ! 0123456789012345678901234567890123456789xyz ! expected `;` behind %{a}, found"
                        + " `0123456789012345678901234567890123456789…` at character 0",
            })
    void tellsWhereATextDoesNotMatch(String pattern, String text, String message) {
        assertThat(match(pattern, text)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "'' ! needs at least one part such as %{name}",
                "abc ! needs at least one part such as %{name}",
                "%{a ! a part has no closing `}`, found `%{a` at character 0",
                "x%{a} %{ ! a part has no closing `}`, found `%{` at character 6",
                "%{a}%{b} ! expected a text between two parts, found `%{b}` at character 4",
                "%{a} %{b->} ! expected a text behind a part with `->`, found the end at character 11",
                "%{a b} ! expected a part such as %{name}, %{?name}, %{+name}, %{name:int} or %{name->},"
                        + " found `%{a b}` at character 0",
                "%{&a} ! expected a part such as %{name}, %{?name}, %{+name}, %{name:int} or %{name->},"
                        + " found `%{&a}` at character 0",
                "%{a:date} ! unknown type `date`, possible are string, int, float, found `%{a:date}` at character 0",
                "%{+} ! expected the name of the part to append to, found `%{+}` at character 0",
                "%{+a:int} ! a type is for parts that are neither skipped nor appended, found `%{+a:int}` at character 0",
                "%{:int} ! a type is for parts that are neither skipped nor appended, found `%{:int}` at character 0",
                "%{a} %{a} ! `a` comes twice; append with `+` or skip with `?`, found `%{a}` at character 5",
                "%{a:int} %{+a} ! `a` is no text that could be appended to, found `%{+a}` at character 9",
            })
    void refusesWhatIsNoPattern(String pattern, String message) {
        assertThatThrownBy(() -> DissectPattern.compile(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void neverCrashesWhateverThePatternAndTheText() {
        String[] pieces = {"%{", "}", "->", "+", "?", ":int", ":float", "a", "b", " ", ",", "1", "%", "{"};
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(pieces, random);
            try {
                assertThat(match(pattern, text(pieces, random))).isNotEmpty();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s)(needs|expected|a |unknown|`).*");
            }
        }
    }

    private static String text(String[] pieces, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
