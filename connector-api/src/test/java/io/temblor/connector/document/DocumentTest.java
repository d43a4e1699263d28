package io.temblor.connector.document;

import static io.temblor.connector.json.JsonTexts.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.json.JsonTexts;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final String LOG = "{\"level\":\"error\",\"status\":503,\"took\":1.25,\"ok\":false,\"user\":null,"
            + "\"tags\":[\"a\",[1,2],{}],\"request\":{\"path\":\"/x\",\"a key of more than eight bytes\":7}}";

    private final Document log = document(LOG);

    @Test
    void findsFieldsByTheirKeys() {
        assertThat(value(log, "status")).isEqualTo(Value.of(503));
        assertThat(value(log, "level")).isEqualTo(Value.of("error"));
        int request = log.find(log.root(), new Key("request"));
        assertThat(log.value(log.find(request, new Key("a key of more than eight bytes"))))
                .isEqualTo(Value.of(7));
        assertThat(log.find(request, new Key("a key of more than eight bytez"))).isEqualTo(Document.NONE);
        assertThat(log.find(log.root(), new Key("leve"))).isEqualTo(Document.NONE);
        assertThat(log.find(log.root(), new Key(""))).isEqualTo(Document.NONE);
        assertThat(log.find(log.find(log.root(), new Key("tags")), new Key("a")))
                .isEqualTo(Document.NONE);
    }

    @Test
    void findsElementsByTheirNumbers() {
        int tags = log.find(log.root(), new Key("tags"));

        assertThat(log.value(log.element(tags, 0))).isEqualTo(Value.of("a"));
        assertThat(log.type(log.element(tags, 2))).isEqualTo(ValueType.RECORD);
        assertThat(log.value(log.element(log.element(tags, 1), 1))).isEqualTo(Value.of(2));
        assertThat(log.element(tags, 3)).isEqualTo(Document.NONE);
        assertThat(log.element(tags, -1)).isEqualTo(Document.NONE);
        assertThat(log.element(log.root(), 0)).isEqualTo(Document.NONE);
    }

    @Test
    void findsKeysThatAreWrittenWithEscapes() {
        Document escaped = document("{\"\\u0061b\":1,\"caf\\u00e9\":2,\"\\ud83d\\ude00\":3,\"q\\\"\":4}");

        assertThat(value(escaped, "ab")).isEqualTo(Value.of(1));
        assertThat(value(escaped, "café")).isEqualTo(Value.of(2));
        assertThat(value(escaped, "\ud83d\ude00")).isEqualTo(Value.of(3));
        assertThat(value(escaped, "q\"")).isEqualTo(Value.of(4));
        assertThat(escaped.find(escaped.root(), new Key("\\u0061b"))).isEqualTo(Document.NONE);
    }

    @Test
    void takesTheLastOfSeveralFieldsOfOneKey() {
        Document twice = document("{\"a\":1,\"b\":2,\"\\u0061\":[3],\"c\":4}");

        assertThat(value(twice, "a")).isEqualTo(Value.of(List.of(3)));
        assertThat(twice.value()).isEqualTo(Value.of(Map.of("a", List.of(3), "b", 2, "c", 4)));
    }

    @Test
    void findsKeysThatStandTwiceAmongVeryMany() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 5000; i++) {
            json.append("\"k").append(i % 4999).append("\":").append(i).append(',');
        }
        json.setCharAt(json.length() - 1, '}');
        Document many = document(json.toString());
        Members members = new Members();
        members.of(many, many.root());

        assertThat(members.size()).isEqualTo(4999);
        assertThat(members.next()).isTrue();
        assertThat(many.value(members.value())).isEqualTo(Value.of(4999));
    }

    @Test
    void readsNumbersAsTheyAreWritten() {
        Document numbers = document("[0,-1,9223372036854775807,-9223372036854775808,9223372036854775808,"
                + "18446744073709551615,18446744073709551616,-9223372036854775809,1.5,-2e-3,0.1,"
                + "123456789012345678.5,5e-324,-0]");

        assertThat(numbers.value().toString())
                .isEqualTo("[0,-1,9223372036854775807,-9223372036854775808,9223372036854775808,"
                        + "18446744073709551615,1.8446744073709552E19,-9.223372036854776E18,1.5,-0.002,0.1,"
                        + "1.2345678901234568E17,4.9E-324,0]");
        assertThat(numbers.isUnsigned(numbers.element(numbers.root(), 4))).isTrue();
        assertThat(numbers.isUnsigned(numbers.element(numbers.root(), 2))).isFalse();
    }

    @Test
    void makesNothingOfTheBytesThatItForgot() throws DecodeException {
        Document reused = new Document(0);
        JsonTexts.parse(
                reused,
                "{\"long\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\",\"n\":[1,2,3]}".getBytes(StandardCharsets.UTF_8));
        JsonTexts.parse(reused, "\"\\u00e9\"".getBytes(StandardCharsets.UTF_8));

        assertThat(reused.value()).isEqualTo(Value.of("é"));
        reused.clear();
        assertThat(reused.hasValue()).isFalse();
    }

    @Test
    void copiesAreIndependent() throws DecodeException {
        Document copy = new Document(0);
        copy.copyFrom(log);
        Value before = log.value();
        Changes changes = log.changes();
        changes.remove(changes.open(log.root()), new Key("level"));
        JsonTexts.parse(log, "[]".getBytes(StandardCharsets.UTF_8));

        assertThat(copy.value()).isEqualTo(before);
        assertThat(JsonTexts.text(copy)).isEqualTo(LOG);
    }

    @Test
    void copiesBytesThatAreNotDecodedYet() {
        Document filled = new Document(0);
        filled.fill("[1".getBytes(StandardCharsets.UTF_8), 0, 2);
        Document copy = document("[1,2,3,4,5,6,7]");
        copy.copyFrom(filled);

        assertThatThrownBy(() -> new JsonParser(new JsonLimits(8, 20, 100)).parse(copy))
                .isInstanceOf(DecodeException.class)
                .hasMessage("expected `,` or `]`, found the end of the document at byte 2");
    }

    @Test
    void keepsAValueThatWasSet() {
        Value value = log.value();
        Document set = Document.of(value);

        assertThat(set.plainValue()).isSameAs(value);
        assertThat(value(set, "took")).isEqualTo(Value.of(1.25));
        assertThat(set.plainValue()).isSameAs(value);
        assertThat(set.value(set.root())).isEqualTo(value);
    }

    @Test
    void givesBackLargeArrays() {
        Document large = document("\"" + "x".repeat(100_000) + "\"");
        large.trim();

        assertThat(large.bytes().length).isLessThan(1000);
        assertThat(large.hasValue()).isFalse();
    }

    private static Value value(Document document, String key) {
        return document.value(document.find(document.root(), new Key(key)));
    }
}
