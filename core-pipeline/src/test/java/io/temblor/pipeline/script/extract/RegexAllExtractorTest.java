package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexAllExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "(?P<key>[^=]+)=(?P<val>[^&]+)& ! foo=bar&baz=bat& ! {\"key\":[\"foo\",\"baz\"],\"val\":[\"bar\",\"bat\"]}",
                "(?<x>a)|(?<y>b) ! aab ! {\"x\":[\"a\",\"a\"],\"y\":[\"b\"]}",
                "(?<x>a)|(?<y>b) ! aa ! {\"x\":[\"a\",\"a\"]}",
                "(?<x>a*) ! baaac ! {\"x\":[\"\",\"aaa\",\"\"]}",
                "(?<x>😀|é) ! é😀x😀 ! {\"x\":[\"é\",\"😀\",\"😀\"]}",
                "^(?<x>a) ! aaa ! {\"x\":[\"a\"]}",
                "a ! aaa ! {}",
                "(?<x>a) ! b ! null",
            })
    void yieldsNamedGroupsOfAllMatches(String pattern, String text, String result) throws InvalidExtractorException {
        assertThat(extracted("rerg", pattern, text)).isEqualTo(result);
        assertThat(Extracting.prepared("rerg", pattern).matches(text)).isEqualTo(!result.equals("null"));
    }

    @Test
    void refusesWhatReRefuses() {
        assertThat(fault("rerg", "(a)\\1"))
                .isEqualTo(
                        "backreferences are not possible in RE2, which matches in linear time, found `\\1` at character 3");
    }

    @Test
    void yieldsManyMatches() throws InvalidExtractorException {
        assertThat(extracted("rerg", "(?<x>a)", "a".repeat(100_000))).hasSize(7 + 4 * 100_000);
    }

    @Test
    void givesUpLookingFarAheadForEachMatch() throws InvalidExtractorException {
        assertThat(extracted("rerg", ".*x|(?<a>a)", "a".repeat(1 << 18))).isEqualTo("null");
        assertThat(extracted("rerg", ".*x|(?<a>a)", "a".repeat(100))).startsWith("{\"a\":[\"a\",\"a\",");
    }
}
