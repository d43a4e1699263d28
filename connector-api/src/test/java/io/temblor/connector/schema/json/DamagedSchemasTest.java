package io.temblor.connector.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever becomes of the text of a schema, it is read or refused.
final class DamagedSchemasTest {
    private static final String SCHEMA = """
            {"type":"object","title":"T","required":["path","tls"],"additionalProperties":false,"properties":{
              "path":{"type":"string","format":"path","description":"The file."},
              "mode":{"type":"string","enum":["read","append"],"default":"read","maxLength":9,"pattern":"^[a-z]+$"},
              "delay":{"type":"integer","format":"duration","default":"90s","minimum":1},
              "size":{"type":"integer","format":"size","default":65536},
              "ratio":{"type":"number","default":0.5,"exclusiveMaximum":1},
              "token":{"type":"string","writeOnly":true},
              "pauses":{"type":"array","items":{"type":"integer","format":"duration"},"default":["1ms"],"minItems":1},
              "headers":{"type":"object","additionalProperties":{"type":"string"},"default":{"a.b":"c"}},
              "tls":{"type":"object","properties":{"verify":{"type":"boolean","default":true}},"default":{}}}}""";

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e300",
            "18446744073709551615",
            "\"\"",
            "\"a\"",
            "[]",
            "[0]",
            "{}",
            "{\"type\":\"array\"}",
            "{\"a\":[]}");

    /// Returns normally if the text is read or refused.
    private static boolean isRead(String schema) {
        try {
            return !JsonSchema.read(schema).settings().isEmpty();
        } catch (InvalidSchemaException e) {
            assertThat(e).hasMessageStartingWith("#" + e.pointer() + ": ");
            return false;
        }
    }

    @Test
    void areReadUndamaged() {
        assertThat(isRead(SCHEMA)).isTrue();
    }

    @Test
    void areRefusedCutOff() {
        assertThat(IntStream.range(0, SCHEMA.length()).mapToObj(end -> SCHEMA.substring(0, end)))
                .noneMatch(DamagedSchemasTest::isRead);
    }

    @Test
    void areReadOrRefusedWithAnyCharacterInPlaceOfAnother() {
        List<String> others = List.of("", "\"", "{", "}", "[", ",", ":", "0", "-", "\\", "\0", "\ud800", "é");
        Stream<String> damaged = IntStream.range(0, SCHEMA.length())
                .boxed()
                .flatMap(
                        at -> others.stream().map(other -> SCHEMA.substring(0, at) + other + SCHEMA.substring(at + 1)));
        assertThat(damaged.filter(DamagedSchemasTest::isRead)).isNotEmpty();
    }

    @Test
    void areReadOrRefusedWithAnyValueInPlaceOfAnother() {
        List<String> damaged = IntStream.range(0, SCHEMA.length())
                .filter(at -> SCHEMA.charAt(at) == ':')
                .boxed()
                .flatMap(at -> VALUES.stream().map(value -> SCHEMA.substring(0, at + 1) + value + rest(at + 1)))
                .toList();
        assertThat(damaged).hasSizeGreaterThan(500);
        assertThat(damaged.stream().filter(DamagedSchemasTest::isRead)).isNotEmpty();
    }

    /// What follows on the value that begins here.
    private static String rest(int from) {
        int depth = 0;
        boolean quoted = false;
        int at = from;
        for (; quoted || depth > 0 || ",}]".indexOf(SCHEMA.charAt(at)) < 0; at++) {
            char c = SCHEMA.charAt(at);
            quoted ^= c == '"';
            depth += quoted ? 0 : "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
        }
        return SCHEMA.substring(at);
    }
}
