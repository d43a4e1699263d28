package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "t..., this is a test, cake, cake is a test",
        "(?P<n>a)(b)?, abac, $n-${2}-$3-$$, a-b--$ac",
        "(?P<n>a)(b)?, aca, $n-${2}-$3-$$, a---$ca",
        "(a), abac, $1x ${1}x $, ' ax $bac'",
        "(?P<n>a), a, ${n}${missing}${n, a${n",
        "x, abc, y, abc",
    })
    void replacesTheFirstMatch(String expression, String text, String to, String result) {
        assertThat(Call.of("re::replace", expression, text, to)).isEqualTo(Value.of(result));
    }

    @ParameterizedTest
    @CsvSource({
        "t..., this is a test, cake, cake is a cake",
        "x*, axb, -, -a-b-",
        "x*, axxbx, -, -a-b-",
        "'', éa, -, -é-a-",
        "^a, aaa, b, baa",
    })
    void replacesAllMatches(String expression, String text, String to, String result) {
        assertThat(Call.of("re::replace_all", expression, text, to)).isEqualTo(Value.of(result));
    }

    @Test
    void saysWhetherAPartMatches() {
        assertThat(Call.of("re::is_match", "t...", "a test")).hasToString("true");
        assertThat(Call.of("re::is_match", "^t...", "a test")).hasToString("false");
    }

    @Test
    void splitsAtMatches() {
        assertThat(Call.of("re::split", ", *", "a, b,c,")).hasToString("[\"a\",\"b\",\"c\",\"\"]");
        assertThat(Call.of("re::split", "x*", "axb")).isEqualTo(Value.of(List.of("", "a", "b", "")));
        assertThat(Call.of("re::split", ",", "")).hasToString("[\"\"]");
    }

    @Test
    void refusesWrongExpressions() {
        assertThat(Call.failure("re::is_match", "a(", "a"))
                .startsWith(
                        "bad-argument: the argument 1 of `re::is_match` must be a regular expression, but has a fault")
                .endsWith(": \"a(\"");
        assertThat(Call.failure("re::replace", "(?=a)", "a", "b")).startsWith("bad-argument: ");
        assertThat(Call.failure("re::replace_all", "a", "a", 1)).contains("the argument 3");
        assertThat(Call.failure("re::split", "[", "a")).startsWith("bad-argument: ");
    }

    @Test
    void keepsFewPatterns() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Call.of("re::is_match", "^" + i + "$", Integer.toString(i)))
                    .hasToString("true");
        }
    }
}
