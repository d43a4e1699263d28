package io.temblor.connector.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldTableTest {
    private static final List<Key> KEYS = Stream.of(
                    "a", "b", "level", "leves", "", "häßlich", "n".repeat(63), "n".repeat(64))
            .map(Key::new)
            .toList();

    private final FieldTable table = new FieldTable(KEYS);

    private static Document document(String json) throws DecodeException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Document document = new Document();
        document.fill(bytes, 0, bytes.length);
        new JsonParser(new JsonLimits(10, 100, 1 << 20)).parse(document);
        return document;
    }

    private void findsWhatTheDocumentFinds(Document document) {
        int[] found = new int[table.size() + 1];
        table.find(document, document.root(), found);
        for (int i = 0; i < KEYS.size(); i++) {
            int expected = document.find(document.root(), KEYS.get(i));
            if (expected == Document.NONE) {
                assertThat(found[i]).as(KEYS.get(i).name()).isEqualTo(Document.NONE);
            } else {
                assertThat(document.value(found[i])).isEqualTo(document.value(expected));
            }
        }
    }

    @Test
    void findsAllKeysThatThereAre() throws DecodeException {
        findsWhatTheDocumentFinds(document("{\"level\":1,\"x\":{\"a\":2},\"a\":[3],\"häßlich\":4,\"leveT\":5,\"\":6}"));
        findsWhatTheDocumentFinds(document("{}"));
        findsWhatTheDocumentFinds(document("{\"" + "n".repeat(64) + "\":1,\"" + "n".repeat(65) + "\":2}"));
    }

    @Test
    void takesTheLastOfSeveral() throws DecodeException {
        findsWhatTheDocumentFinds(document("{\"a\":1,\"b\":2,\"a\":3}"));
    }

    @Test
    void readsEscapesInKeys() throws DecodeException {
        findsWhatTheDocumentFinds(document("{\"\\u0061\":1,\"h\\u00e4\\u00dflich\":2,\"\\n\":3}"));
    }

    @Test
    void findsNothingInWhatIsNoRecord() throws DecodeException {
        findsWhatTheDocumentFinds(document("[1]"));
        findsWhatTheDocumentFinds(document("\"a\""));
        findsWhatTheDocumentFinds(Document.of(Value.NULL));
    }

    @Test
    void seesChanges() throws DecodeException {
        Document document = document("{\"a\":1,\"b\":2}");
        Changes changes = document.changes();
        int root = changes.open(document.root());
        changes.set(root, new Key("a"), changes.integer(10));
        changes.set(root, new Key("level"), changes.text("new"));
        findsWhatTheDocumentFinds(document);
        assertThat(changes.remove(root, new Key("b"))).isTrue();
        findsWhatTheDocumentFinds(document);
        findsWhatTheDocumentFinds(Document.of(Value.of(Map.of("a", 1, "level", 2))));
    }

    @Test
    void findsTheSameInAnyRecord() throws DecodeException {
        Random random = new Random(7);
        List<String> names = Stream.concat(KEYS.stream().map(Key::name), Stream.of("c", "levet", "le", "n".repeat(62)))
                .toList();
        for (int i = 0; i < 2_000; i++) {
            List<String> fields = new ArrayList<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                fields.add("\"" + names.get(random.nextInt(names.size())) + "\":" + random.nextInt(9));
            }
            findsWhatTheDocumentFinds(document("{" + String.join(",", fields) + "}"));
        }
    }
}
