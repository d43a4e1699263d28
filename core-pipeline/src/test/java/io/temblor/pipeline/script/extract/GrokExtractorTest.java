package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrokExtractorTest {
    @Test
    void yieldsFields() throws InvalidExtractorException {
        String pattern = "%{IP:client} %{WORD:method} %{URIPATHPARAM:request} %{NUMBER:bytes:int} %{NUMBER:took:float}";
        assertThat(extracted("grok", pattern, "55.3.244.1 GET /index.html?a=b 15824 0.043"))
                .isEqualTo("{\"client\":\"55.3.244.1\",\"method\":\"GET\",\"request\":\"/index.html?a=b\","
                        + "\"bytes\":15824,\"took\":0.043}");
    }

    @Test
    void yieldsFieldsOfRegularExpressionsToo() throws InvalidExtractorException {
        assertThat(extracted("grok", "^(?<a>\\d+)( x)? %{WORD:b}$", "first\n12 yes\nlast"))
                .isEqualTo("{\"a\":\"12\",\"b\":\"yes\"}");
        assertThat(extracted("grok", "(?m)<(?<a>\\h+).(?<b>x)\\>", "<af\nx>")).isEqualTo("{\"a\":\"af\",\"b\":\"x\"}");
    }

    @Test
    void takesTheFirstOfSeveralPartsForAField() throws InvalidExtractorException {
        assertThat(extracted("grok", "a%{INT:n}|b%{INT:n}", "b7")).isEqualTo("{\"n\":\"7\"}");
        assertThat(extracted("grok", "%{INT:n} %{INT:n}", "1 2")).isEqualTo("{\"n\":\"1\"}");
    }

    @Test
    void takesDefinitionsInTheExpression() throws InvalidExtractorException {
        assertThat(extracted("grok", "%{CODE:code=[A-Z]+} %{CODE}-%{CODE:other}", "AB CD-EF"))
                .isEqualTo("{\"code\":\"AB\",\"other\":\"EF\"}");
        assertThat(extracted("grok", "%{INT=x+} %{INT:n}", "xx xxx")).isEqualTo("{\"n\":\"xxx\"}");
    }

    @Test
    void doesNotMatchIfAFieldCannotBeConverted() throws InvalidExtractorException {
        assertThat(extracted("grok", "%{NUMBER:n:int}", "1.5")).isEqualTo("null");
        assertThat(extracted("grok", "%{NUMBER:n:float}", "1.5")).isEqualTo("{\"n\":1.5}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "%{WRD:x} ! unknown pattern `WRD`; did you mean WORD?",
                "a%{WORD:x ! expected a pattern such as %{NAME}, %{NAME:field}, %{NAME:field:int} or %{NAME:field=expression}, found `%{WORD:x` at character 1",
                "%{} ! expected a pattern such as %{NAME}, %{NAME:field}, %{NAME:field:int} or %{NAME:field=expression}, found `%{}` at character 0",
                "%{WORD:a>b} ! expected a pattern such as %{NAME}, %{NAME:field}, %{NAME:field:int} or %{NAME:field=expression}, found `%{WORD:a>b}` at character 0",
                "%{WORD:a:long} ! unknown type `long` of the field `a`, possible are string, int, float",
                "(a)\\1 ! backreferences are not possible in RE2, which matches in linear time, found `\\1` at character 3",
            })
    void refusesWrongExpressions(String expression, String message) {
        assertThat(fault("grok", expression)).isEqualTo(message);
    }

    @Test
    void refusesLookAround() {
        assertThat(fault("grok", "(?<!x)%{WORD}"))
                .isEqualTo("look-around is not possible in RE2, which matches in linear time,"
                        + " found `(?<!x)(?:\\b\\w+\\b)` at character 0");
    }

    @Test
    void refusesPatternsThatContainThemselves() throws InvalidExtractorException {
        GrokDefinitions definitions = GrokDefinitions.of("# comment\n\nA a%{B}\nB b%{C:c}\nC %{A}?\nD %{E}%{E}\nE e");
        assertThat(GrokExtractor.prepare("%{D:d}", definitions).extract("ee")).hasToString("{\"d\":\"ee\"}");
        assertThat(catchThrowable(() -> GrokExtractor.prepare("%{A}", definitions)))
                .isInstanceOf(InvalidExtractorException.class)
                .hasMessage("the pattern `A` contains itself: A → B → C → A");
    }

    @Test
    void refusesWhatBecomesTooLong() {
        assertThat(fault("grok", "%{COMBINEDAPACHELOG}|".repeat(100)))
                .isEqualTo("the regular expression is too large: with its patterns it may have 100000 characters");
        assertThat(fault("grok", "%{IP}".repeat(100)))
                .isEqualTo("the regular expression is too large: with its repetitions it may have 10000 steps");
    }
}
