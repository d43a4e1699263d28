package io.temblor.connector.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Changes;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.StringValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1.50, \"b\\u0041\":\"\\u00e9\\/\" , \"c\":[ 1,2 ]}",
                "123456789012345678901234567890",
                "-0",
                "1E5",
                "\"\\ud83d\\ude00\"",
                "[]",
                "{\"a\":1,\"a\":2}"
            })
    void copiesWhatHasNotChanged(String json) {
        assertThat(JsonTexts.text(JsonTexts.document(json))).isEqualTo(json);
    }

    @Test
    void leavesOutTheSpaceAroundTheValue() {
        assertThat(JsonTexts.text(JsonTexts.document(" \n {\"a\": 1}\r\n"))).isEqualTo("{\"a\": 1}");
    }

    @Test
    void writesAnewWhatHasLineBreaksInside() {
        String json = "{\n  \"a\": [1.50,\n 2],\r\n  \"\\u0062\": \"x\\n\", \"c\": {}, \"d\": true, \"e\": null}";

        assertThat(JsonTexts.text(JsonTexts.document(json)))
                .isEqualTo("{\"a\":[1.50,2],\"\\u0062\":\"x\\n\",\"c\":{},\"d\":true,\"e\":null}");
    }

    @Test
    void copiesAroundAChange() {
        Document document = JsonTexts.document("{\"a\": 1, \"b\": {\"c\" : [1, 2]}, \"d\": 4, \"e\" :5}");
        Changes changes = document.changes();
        changes.set(changes.open(document.root()), new Key("d"), changes.text("x\"\n"));

        assertThat(JsonTexts.text(document))
                .isEqualTo("{\"a\": 1, \"b\": {\"c\" : [1, 2]}, \"d\": \"x\\\"\\n\", \"e\" :5}");
        changes.insert(document.root(), 4, new Key("f"), changes.nul());
        assertThat(JsonTexts.text(document))
                .isEqualTo("{\"a\": 1, \"b\": {\"c\" : [1, 2]},\"d\":\"x\\\"\\n\",\"e\" :5,\"f\":null}");
    }

    @Test
    void addsFieldsBehindTheOthers() {
        Document document = JsonTexts.document("{\"a\": 1 }");
        Changes changes = document.changes();
        int root = changes.open(document.root());
        changes.set(root, new Key("b\""), changes.integer(2));
        changes.set(root, new Key("c"), changes.integer(3));
        changes.set(root, new Key("b\""), changes.bool(true));

        assertThat(JsonTexts.text(document)).isEqualTo("{\"a\": 1 ,\"b\\\"\":true,\"c\":3}");
        assertThat(JsonTexts.text(document, new JsonStyle(true, false))).isEqualTo("{\"a\":1,\"b\\\"\":true,\"c\":3}");
        Document empty = JsonTexts.document("{ }");
        empty.changes().set(empty.root(), new Key("a"), empty.changes().nul());
        assertThat(JsonTexts.text(empty)).isEqualTo("{ \"a\":null}");
    }

    @Test
    void sortsKeysByTheirUtf16CodeUnits() {
        Document document =
                JsonTexts.document("{\"\uffee\":1,\"\ud83d\ude00\":2,\"b\":{\"z\":1,\"y\":2},\"\\u0061\":3}");

        assertThat(JsonTexts.text(document, new JsonStyle(true, false)))
                .isEqualTo("{\"\\u0061\":3,\"b\":{\"y\":2,\"z\":1},\"\ud83d\ude00\":2,\"\uffee\":1}");
    }

    @Test
    void writesForPeople() {
        Document document = JsonTexts.document("{\"b\":[1,{\"c\":2}],\"a\":{},\"d\":[]}");

        assertThat(JsonTexts.text(document, new JsonStyle(false, true))).isEqualTo("""
                {
                  "b": [
                    1,
                    {
                      "c": 2
                    }
                  ],
                  "a": {},
                  "d": []
                }""");
        assertThat(JsonTexts.text(document, new JsonStyle(true, true))).startsWith("{\n  \"a\": {},\n  \"b\": [");
    }

    @Test
    void writesAKeyThatStandsTwiceOnceWhenItWritesAnew() {
        Document document = JsonTexts.document("{\"a\":1,\"b\":2,\"\\u0061\":3}");

        assertThat(JsonTexts.text(document, new JsonStyle(true, false))).isEqualTo("{\"a\":3,\"b\":2}");
    }

    @Test
    void refusesWhatJsonCannotSay() {
        assertThatThrownBy(() -> write(Document.of(new FloatValue(Double.NaN)), 10))
                .isInstanceOf(EncodeException.class)
                .hasMessage("JSON has finite numbers only, but the value is NaN");
        assertThatThrownBy(() -> write(Document.of(new StringValue("a\ud800")), 10))
                .isInstanceOf(EncodeException.class)
                .hasMessage("expected surrogates in pairs, found U+D800 at character 1");
        assertThatThrownBy(() -> write(Document.of(JsonTexts.document("[[[1]]]").value()), 2))
                .isInstanceOf(EncodeException.class)
                .hasMessage("the value is nested deeper than is allowed: max-depth=2");
    }

    @Test
    void goesOnAfterARefusal() throws EncodeException {
        JsonWriter writer = new JsonWriter(JsonStyle.PLAIN, 2);
        ByteOutput out = new ByteOutput();

        assertThatThrownBy(() ->
                        writer.write(Document.of(JsonTexts.document("[[[1]]]").value()), out))
                .isInstanceOf(EncodeException.class);
        out.clear();
        writer.write(Document.of(JsonTexts.document("[[1]]").value()), out);

        assertThat(out.toByteArray()).asString().isEqualTo("[[1]]");
    }

    private static void write(Document document, int maxDepth) throws EncodeException {
        new JsonWriter(JsonStyle.PLAIN, maxDepth).write(document, new ByteOutput());
    }
}
