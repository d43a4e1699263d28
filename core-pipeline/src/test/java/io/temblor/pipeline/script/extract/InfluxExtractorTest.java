package io.temblor.pipeline.script.extract;

import static io.temblor.pipeline.script.extract.Extracting.fault;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfluxExtractorTest {
    private static String extracted(String line) throws InvalidExtractorException {
        return String.valueOf(Extracting.prepared("influx", "").extract(line, 77));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "wea\\ ther,location=us-midwest temperature=82 1465839830100400200 ! wea ther ! {\"location\":\"us-midwest\"} ! {\"temperature\":82.0} ! 1465839830100400200",
                "weather temperature=82i ! weather ! {} ! {\"temperature\":82} ! 77",
                "a,b=c,d=e f=1.5e3,g=-2i 1 ! a ! {\"b\":\"c\",\"d\":\"e\"} ! {\"f\":1500.0,\"g\":-2} ! 1",
                "a,b=c\\,d\\ e f=t,g=False ! a ! {\"b\":\"c,d e\"} ! {\"f\":true,\"g\":false} ! 77",
                "a,b\\=c\\ d=e f\\=g=T ! a ! {\"b=c d\":\"e\"} ! {\"f=g\":true} ! 77",
                "a\\,b c=F ! a,b ! {} ! {\"c\":false} ! 77",
                "a b=~\"x, y\",c=\"\"~ 5 ! a ! {} ! {\"b\":\"x, y\",\"c\":\"\"} ! 5",
                "a b=18446744073709551615u,c=18446744073709551615i 18446744073709551615 ! a ! {} ! {\"b\":18446744073709551615,\"c\":18446744073709551615} ! 18446744073709551615",
                "a,b=c=d e=1 ! a ! {\"b\":\"c=d\"} ! {\"e\":1.0} ! 77",
                "a,b= c=1 ! a ! {\"b\":\"\"} ! {\"c\":1.0} ! 77",
                "é,ü=😀 ß=1 ! é ! {\"ü\":\"😀\"} ! {\"ß\":1.0} ! 77",
                "~  a b=1\n~ ! a ! {} ! {\"b\":1.0} ! 77",
                "a b=1,b=2 ! a ! {} ! {\"b\":2.0} ! 77",
                "a\\b c=1 ! a\\b ! {} ! {\"c\":1.0} ! 77",
            })
    void yieldsTheRecordOfALine(String line, String measurement, String tags, String fields, String time)
            throws InvalidExtractorException {
        String escaped = measurement.replace("\\", "\\\\");
        assertThat(extracted(line.replace("~", "")))
                .isEqualTo("{\"measurement\":\"" + escaped + "\",\"tags\":" + tags + ",\"fields\":" + fields
                        + ",\"timestamp\":" + time + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "too \\\"hot\\\" ! too \"hot\"",
                "too hot\\cold ! too hot\\cold",
                "too hot\\\\cold ! too hot\\cold",
                "too hot\\\\\\cold ! too hot\\\\cold",
                "too hot\\\\\\\\cold ! too hot\\\\cold",
            })
    void resolvesEscapesInTexts(String inside, String text) throws InvalidExtractorException {
        assertThat(extracted("a b=\"" + inside + "\" 1"))
                .contains("\"fields\":{\"b\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "snot ! `,` or a space behind the measurement, found the end",
                "a,b c=1 ! `=` behind the name of a tag, found ` c=1` at character 3",
                "a,b=c,d ! `=` behind the name of a tag, found the end",
                "a,b=c ! a space behind the tags, found the end",
                "a b ! `=` behind the name of a field, found the end",
                "a b= ! a number, a truth value or a text in quotes, found the end",
                "a b=c ! a number, a truth value or a text in quotes, found `c` at character 4",
                "a b=NaN ! a number, a truth value or a text in quotes, found `NaN` at character 4",
                "a b=1x ! a number, a truth value or a text in quotes, found `1x` at character 4",
                "a b=-1u ! a number, a truth value or a text in quotes, found `-1u` at character 4",
                "a b=9223372036854775808i,c=-9223372036854775809i ! a number, a truth value or a text in quotes, found `-9223372036854775809i` at character 27",
                "a b=\"c ! a closing quote, found the end",
                "a b=\"c\"d ! `,`, a space or the end behind a text, found `d` at character 7",
                "a b=1 x ! a time, in nanoseconds, found `x` at character 6",
                "a b=1 -5 ! a time, in nanoseconds, found `-5` at character 6",
                "a b=1  5 ! a time, in nanoseconds, found ` 5` at character 6",
                "a b=1, ! `=` behind the name of a field, found the end",
            })
    void saysWhatIsWrong(String line, String problem) throws InvalidExtractorException {
        assertThat(extracted(line)).isEqualTo("null");
        InfluxLine reader = new InfluxLine(line, 0);
        assertThat(reader.read()).isNull();
        assertThat(reader.problem()).isEqualTo("expected " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"~~", "~ \t \n~", "# comment", "~  # a b=1~"})
    void doesNotMatchEmptyLinesAndComments(String line) throws InvalidExtractorException {
        assertThat(extracted(line)).isEqualTo("null");
        assertThat(new InfluxLine(line, 0).isBlank()).isTrue();
    }

    @Test
    void refusesAnArgument() {
        assertThat(fault("influx", "x")).isEqualTo("takes no argument, but has `x`");
    }
}
