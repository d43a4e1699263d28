package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.extracted;
import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KvExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "'' ! foo:bar snot:badger ! {\"foo\":\"bar\",\"snot\":\"badger\"}",
                "' ' ! foo:bar snot:badger ! {\"foo\":\"bar\",\"snot\":\"badger\"}",
                "'%{key}:%{val} ' ! a:b c:d ! {\"a\":\"b\",\"c\":\"d\"}",
                "' %{key}:%{val}' ! a:b c:d ! {\"a\":\"b\",\"c\":\"d\"}",
                "%{key}:%{val} %{key}:%{val} ! a:b c:d ! {\"a\":\"b\",\"c\":\"d\"}",
                "%{key}=%{val} ! this=is a=test ! {\"this\":\"is\",\"a\":\"test\"}",
                "%{key}=%{val}& ! a=1&b=&=c ! {\"a\":\"1\",\"b\":\"\",\"\":\"c\"}",
                "& ! a:1&b:2 ! {\"a\":\"1\",\"b\":\"2\"}",
                "%{key}=%{val};%{key}:%{val} %{key}:%{val} ! this=is;a=test for:all ! {\"this\":\"is\",\"a\":\"test\",\"for\":\"all\"}",
                "\\n%{key}\\t%{val} ! 'a\t1\nb\t2' ! {\"a\":\"1\",\"b\":\"2\"}",
                "%{key}%{key}%{val} ! a%{key}1 ! {\"a\":\"1\"}",
                "%{key}%{val} ! a:1 ! {\"a\":\"1\"}",
                "%{key}→%{val}😀 ! é→ü😀ß→x ! {\"é\":\"ü\",\"ß\":\"x\"}",
                "'' ! a:1 a:2 ! {\"a\":\"2\"}",
                "'' ! a b:c:d e:f ! {\"e\":\"f\"}",
                "'' ! nothing here ! null",
                "'' ! '' ! null",
            })
    void yieldsPairs(String argument, String text, String result) throws InvalidExtractorException {
        assertThat(extracted("kv", argument, text)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "'%{key} ' ! 'expected a separator and `%{val}` behind `%{key}`, found ` ` at character 6'",
                "%{key} ! 'expected a separator and `%{val}` behind `%{key}`, found the end'",
                "%{key}=%{val}\\8 ! 'expected one of the escapes \\n, \\t, \\r and \\\\, found `\\8` at character 13'",
                "%{key}\\%{val} ! 'expected one of the escapes \\n, \\t, \\r and \\\\, found `\\%{val}` at character 6'",
                "'%{key} %{val} ' ! 'the separator ` ` of pairs must not be in ` `, which separates a key from its value'",
                "%{key}=%{val}; %{key}:%{val} %{key}:%{val} ! 'the separator ` ` of pairs must not be in `; `, which separates pairs'",
                "%{key}=%{val}%{key}=>%{val} ! 'the separator `=` of a key from its value must not be in `=>`, which separates a key from its value'",
            })
    void refusesWrongArguments(String argument, String message) {
        assertThat(fault("kv", argument)).isEqualTo(message);
    }

    @Test
    void refusesManySeparators() {
        StringBuilder argument = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            argument.append("%{key}").appendCodePoint(0x1000 + i).append("%{val}");
        }
        assertThat(fault("kv", argument.toString())).isEqualTo("there may be 100 separators, but this has 102");
    }
}
