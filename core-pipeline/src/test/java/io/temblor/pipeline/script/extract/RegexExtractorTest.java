package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "(snot)?foo(?P<snot>.*) ! foobar ! {\"snot\":\"bar\"}",
                "^http://.*/$ ! http://example.com/ ! {}",
                "(?<a>x)|(?<b>y) ! y ! {\"b\":\"y\"}",
                "(?<a>x*)y ! y ! {\"a\":\"\"}",
                "(?<a>\\d+) ! a1b22 ! {\"a\":\"1\"}",
                "(?i)(?<a>ABC) ! xabc ! {\"a\":\"abc\"}",
                "(?<a>.)$ ! 'x\ny' ! {\"a\":\"y\"}",
                "^b ! 'a\nb' ! null",
                "(?m)^b ! 'a\nb' ! {}",
                "(?<a>é+)(?<b>😀) ! xéé😀 ! {\"a\":\"éé\",\"b\":\"😀\"}",
                "(?<a>\\u00e9)\\u{1F600}\\U0001f600 ! é😀😀 ! {\"a\":\"é\"}",
                "(?<a>\\p{Greek}+)\\pL ! αβγx ! {\"a\":\"αβγ\"}",
                "(?<a>[[:alpha:]_]+) ! 1a_b ! {\"a\":\"a_b\"}",
                "(?<a>[]a]+)(?<b>[^]a]) ! a]b ! {\"a\":\"a]\",\"b\":\"b\"}",
                "(?<a>a{,2}) ! aaa ! {\"a\":\"aa\"}",
                "(?<a>a{2,}) ! aaa ! {\"a\":\"aaa\"}",
                "(?<a>{x}) ! {x} ! {\"a\":\"{x}\"}",
                "(?<a.b[0]>x) ! x ! {\"a.b[0]\":\"x\"}",
                "(?U)(?<a>x+) ! xx ! {\"a\":\"x\"}",
                "(?s-u:a.b) ! 'a\nb' ! {}",
                "a ! b ! null",
            })
    void yieldsNamedGroupsThatTookPart(String pattern, String text, String result) throws InvalidExtractorException {
        assertThat(extracted("re", pattern, text)).isEqualTo(result);
        assertThat(Extracting.prepared("re", pattern).matches(text)).isEqualTo(!result.equals("null"));
    }

    @Test
    void readsVerboseExpressions() throws InvalidExtractorException {
        String pattern = "(?x) (?<year> \\d{4} ) - # the ) year\n (?<rest> [ a # b\n c ]+ (?-x:[ ]x) )\\ \\#";
        assertThat(extracted("re", pattern, "2024-acca x #")).isEqualTo("{\"year\":\"2024\",\"rest\":\"acca x\"}");
        assertThat(extracted("re", "(?:(?x) a ) b", "a b")).isEqualTo("{}");
    }

    @Test
    void refusesWhatIsNotLinear() {
        assertThat(fault("re", "a(?=b)"))
                .isEqualTo(
                        "look-around is not possible in RE2, which matches in linear time, found `(?=b)` at character 1");
        assertThat(fault("re", "(?!b)")).startsWith("look-around is not possible");
        assertThat(fault("re", "(?<=b)")).startsWith("look-around is not possible");
        assertThat(fault("re", "(?<!b)")).startsWith("look-around is not possible");
        assertThat(fault("re", "(a)\\1"))
                .isEqualTo(
                        "backreferences are not possible in RE2, which matches in linear time, found `\\1` at character 3");
        assertThat(fault("re", "(?P=a)")).startsWith("backreferences are not possible");
        assertThat(fault("re", "\\k<a>")).startsWith("backreferences are not possible");
        assertThat(fault("re", "(?>a)"))
                .isEqualTo("atomic groups are not possible; write `(?:` for a group without a name,"
                        + " found `(?>a)` at character 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "(?<a>x)(?<a>y) ! two groups have the name `a`, found `(?<a>y)` at character 7",
                "(?<>a) ! 'expected the name of a group, of letters, digits and `_`, and `>` behind it, found `>a)` at character 3'",
                "(?<a ! 'expected the name of a group, of letters, digits and `_`, and `>` behind it, found `a` at character 3'",
                "(?z) ! 'expected a group such as (?:…), (?<name>…) or (?i:…); flags are imsUux, found `(?z)` at character 0'",
                "x(a ! 'a group has no closing `)`, found `(a` at character 1'",
                "a) ! 'no group is open here; `\\)` stands for the sign itself, found `)` at character 1'",
                "[a ! 'a class has no closing `]`, found `[a` at character 0'",
                "[a[b]] ! 'a class within a class is not possible; `\\[` stands for the bracket itself, found `[b]]` at character 2'",
                "[a&&b] ! 'classes cannot be cut with one another; name the characters, or escape the sign, found `&&b]` at character 2'",
                "[\\b] ! '`\\b` is no character, so it cannot be in a class, found `\\b]` at character 1'",
                "\\q ! unknown escape `\\q`, found `\\q` at character 0",
                "\\ ! expected a character behind a backslash; `\\\\` stands for the backslash itself, found `\\` at character 0",
                "\\<a ! '`\\<` is not possible; write `<` for the sign, `\\b` for an end of a word, found `\\<a` at character 0'",
                "\\u{xyz} ! 'expected the hexadecimal number of a character, found `\\u{xyz}` at character 0'",
                "a{1001} ! 'a repetition has at most 1000 rounds, found `{1001}` at character 1'",
                "a++ ! must be a regular expression of RE2, but has a fault: invalid nested repetition operator: `++`",
                "*a ! must be a regular expression of RE2, but has a fault: missing argument to repetition operator: `*`",
                "\\p{Klingon} ! must be a regular expression of RE2, but has a fault: invalid character class range: `\\p{Klingon}`",
            })
    void refusesWrongExpressions(String pattern, String message) {
        assertThat(fault("re", pattern)).isEqualTo(message);
    }

    @Test
    void refusesExpressionsThatBecomeLarge() {
        String tooLarge = "the regular expression is too large: with its repetitions it may have 10000 steps";
        assertThat(fault("re", "(?:(?:a{100}){100}){100}")).isEqualTo(tooLarge);
        assertThat(fault("re", "(?:a{0,100}){0,100}")).isEqualTo(tooLarge);
        assertThat(fault("re", "a?".repeat(10_000))).isEqualTo(tooLarge);
        assertThat(fault("re", "|".repeat(10_001))).isEqualTo(tooLarge);
        assertThat(fault("re", "(".repeat(101)))
                .startsWith("groups may lie within one another 100 times, found `(` at character 100");
        assertThat(fault("re", "(?:a{30}b{0,30}){100}")).isNull();
    }

    @Test
    void takesLinearTime() throws InvalidExtractorException {
        String text = "a".repeat(1 << 18);
        assertThat(extracted("re", "(a*)*b", text)).isEqualTo("null");
        assertThat(extracted("re", "^(a+)+c", text)).isEqualTo("null");
        assertThat(extracted("re", "(?<x>a|aa)+$", text)).isEqualTo("{\"x\":\"a\"}");
    }
}
