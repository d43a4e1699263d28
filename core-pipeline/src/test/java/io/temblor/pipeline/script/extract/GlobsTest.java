package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "INFO* # INFO stuff # true",
                "INFO* # INFO # true",
                "INFO* # my INFO # null",
                "*.log # a.log # true",
                "*.log # a.logs # null",
                "*INFO* # INFO # true",
                "*INFO* # an INFO here # true",
                "*INFO* # INF # null",
                "a*b*c # abc # true",
                "a*b*c # a-b-b-c # true",
                "a*b*c # acb # null",
                "aba*aba # aba # null",
                "aba*aba # abaaba # true",
                "a*bb*b # abb # null",
                "abc # abc # true",
                "abc # abcd # null",
                "* # ~~ # true",
                "~~ # ~~ # true",
                "~~ # a # null",
                "a? # ab # true",
                "a? # a😀 # true",
                "a? # a # null",
                "[abc]x # bx # true",
                "[!abc]x # bx # null",
                "[!abc]x # dx # true",
                "[a-c0-9]x # 5x # true",
                "[a-c-]x # -x # true",
                "[]]x # ]x # true",
                "[!]]x # ]x # null",
                "[*]x # *x # true",
                "[*]x # ax # null",
                "[α-ω]? # λx # true",
                "sn?t*b[ae]dger # snot badger # true",
                "*[0-9]-?-* # a1-b1-2-c # true",
            })
    void matchesWholeTexts(String pattern, String text, String result) throws InvalidExtractorException {
        assertThat(extracted("glob", pattern, text)).isEqualTo(result);
        assertThat(Extracting.prepared("glob", pattern).matches(Extracting.utf8(text)))
                .isEqualTo(result.equals("true"));
    }

    @ParameterizedTest
    @CsvSource({
        "a/**/b, a/b, true",
        "a/**/b, a/x/b, true",
        "a/**/b, a/x/y/b, true",
        "a/**/b, a/xb, null",
        "a/**/b, axb, null",
        "a/**/*.js, a/b/c.js, true",
        "**/b, b, true",
        "**/b, a/b, true",
        "**/b, ab, null",
        "a/**, a/, true",
        "a/**, a/b/c, true",
        "a/**, a, null",
        "**, anything, true",
        "**/**/a, x/a, true",
        "**/a/**/b, x/a/y/a/b, true",
        "**/a/**/b?, x/a/y/a/bb, true",
    })
    void takesWholeFoldersForTwoStars(String pattern, String text, String result) throws InvalidExtractorException {
        assertThat(extracted("glob", pattern, text)).isEqualTo(result);
    }

    @Test
    void takesBracketsAsTheyAreBesideOneStarAtAnEnd() throws InvalidExtractorException {
        assertThat(extracted("glob", "[INFO] *", "[INFO] started")).isEqualTo("true");
        assertThat(extracted("glob", "[INFO] *", "I started")).isEqualTo("null");
        assertThat(extracted("glob", "*[x]", "y[x]")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a*** # expected `*` or `**`, found `***` at character 1",
                "a** # `**` must stand between two `/`, or between one and an end of the pattern, found `**` at character 1",
                "😀[a # a set has no closing `]`; `[[]` stands for the bracket itself, found `[a` at character 2",
                "[z-a] # a range must begin with the smaller character, found `z-a]` at character 1",
            })
    void refusesWrongPatterns(String pattern, String message) {
        assertThat(fault("glob", pattern)).isEqualTo(message);
    }

    @Test
    void refusesLongPatternsWithSets() {
        assertThat(fault("glob", "?".repeat(1_001)))
                .isEqualTo("a pattern with `?`, `[` or `**` has at most 1000 characters, but this one has 1001");
    }

    @Test
    void doesNotTryPlacesTwice() throws InvalidExtractorException {
        String text = "a".repeat(1 << 20);
        assertThat(extracted("glob", "*a".repeat(300) + "*b", text)).isEqualTo("null");
        assertThat(extracted("glob", "*?a".repeat(300) + "*b", text)).isEqualTo("null");
        assertThat(extracted("glob", "**/" + "*?a/**/".repeat(100) + "b", "aa/".repeat(100_000)))
                .isEqualTo("null");
    }
}
