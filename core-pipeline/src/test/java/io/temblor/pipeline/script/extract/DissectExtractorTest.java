package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DissectExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "'' ! '' ! {}",
                "'' ! x ! null",
                "%{name} ! John ! {\"name\":\"John\"}",
                "%{name}, %{age:int} ! John, 22 ! {\"name\":\"John\",\"age\":22}",
                "%{name}, %{age:int} ! John, old ! null",
                "%{a:float} ! 42.5 ! {\"a\":42.5}",
                "%{a:string} ! 42 ! {\"a\":\"42\"}",
                "%{a:int} ! 18446744073709551615 ! {\"a\":18446744073709551615}",
                "%{protocol}://%{host}.%{.tld} ! http://example.com/ ! {\"protocol\":\"http\",\"host\":\"example\",\".tld\":\"com/\"}",
                "%{date}%{_(-)} %{?p} %{&p} %{+s} %{+s} ! 2019--- high 3 foo bar ! {\"date\":\"2019\",\"s\":\"foo-bar\",\"high\":\"3\"}",
                "%{a} %{+a} ! test case ! {\"a\":\"test case\"}",
                "%{?name}: %{&name:int} ! key: 42 ! {\"key\":42}",
                "%{?name}: %{&name} ! ': 42' ! null",
                "%{}, %{b} ! x, y ! {\"b\":\"y\"}",
                "%{a}, %{a} ! x, y ! {\"a\":\"y\"}",
                "%{name}%{_}|%{age} ! John|22 ! {\"name\":\"John\",\"age\":\"22\"}",
                "|%{n}%{_}| ! |Jim | ! {\"n\":\"Jim\"}",
                "%{name}%{_}%{_(|)}%{age} ! John 22 ! {\"name\":\"John\",\"age\":\"22\"}",
                "%{name}%{_}%{_(|)}%{age} ! John22 ! null",
                "%{_}this%{_}%{_(-)}works ! 'this     -----works' ! {}",
                "%{a}%{_} ! this ! {\"a\":\"this\"}",
                "%{a}%{_} ! 'this   ' ! {\"a\":\"this\"}",
                "%{a}%{_} ! this works ! null",
                "%{a}%{_( case)} %{b} ! one case case two ! {\"a\":\"one\",\"b\":\"two\"}",
                "this is %{test} case ! this is a case ! {\"test\":\"a\"}",
                "this is %{test} case ! this is a cast ! null",
                "%{a}}%{b}% ! x}y% ! {\"a\":\"x\",\"b\":\"y\"}",
                "%{a}\\n%{b}\\\\ ! 'x\ny\\' ! {\"a\":\"x\",\"b\":\"y\"}",
                "%{é}→%{b} ! 😀→ü ! {\"é\":\"😀\",\"b\":\"ü\"}",
            })
    void takesTextsApart(String pattern, String text, String result) throws InvalidExtractorException {
        assertThat(extracted("dissect", pattern, text)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "%{a}%{b} ! 'expected a delimiter or padding between two parts, found `%{b}` at character 4'",
                "x%{a ! 'a part has no closing `}`, found `%{a` at character 1'",
                "%{a %{b} ! 'a part has no closing `}`, found `%{a %{b}` at character 0'",
                "%{_(-)}- ! 'what follows padding must not begin with it, found `%{_(-)}-` at character 0'",
                "%{_()} ! 'expected padding such as %{_} or %{_(-)}, found `%{_()}` at character 0'",
                "%{_-} ! 'expected padding such as %{_} or %{_(-)}, found `%{_-}` at character 0'",
                "%{a:long} ! 'unknown type `long`, possible are string, int, float, found `%{a:long}` at character 0'",
                "%{+a:int} ! 'a type is for parts that are neither skipped nor appended, found `%{+a:int}` at character 0'",
                "%{?a:int} ! 'a type is for parts that are neither skipped nor appended, found `%{?a:int}` at character 0'",
                "%{a:int} %{+a} ! '`a` is no text that could be appended to, found `%{+a}` at character 9'",
                "%{+} ! 'expected the name of the part to append to, found `%{+}` at character 0'",
                "%{?k} %{&k} %{&k} ! 'expected a part such as %{?name} of this name before, which finds the key, found `%{&k}` at character 12'",
                "\\x%{a} ! 'expected one of the escapes \\n, \\t, \\r and \\\\, found `\\x%{a}` at character 0'",
                "\\%{a} ! 'expected one of the escapes \\n, \\t, \\r and \\\\, found `\\%{a}` at character 0'",
            })
    void refusesWrongPatterns(String pattern, String message) {
        assertThat(fault("dissect", pattern)).isEqualTo(message);
    }
}
