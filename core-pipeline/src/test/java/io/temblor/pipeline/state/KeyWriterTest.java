package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyWriterTest {
    private final KeyWriter writer = new KeyWriter();

    private byte[] key(Value... values) {
        writer.clear();
        for (Value value : values) {
            writer.add(value);
        }
        return writer.copyFrom(0);
    }

    private byte[] keyOf(Document document) {
        writer.clear();
        writer.add(document, document.root());
        return writer.copyFrom(0);
    }

    private static Document json(String text) throws Exception {
        Document document = new Document();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        document.fill(bytes, 0, bytes.length);
        new JsonParser(new JsonLimits(100, 100, 1000)).parse(document);
        return document;
    }

    @Test
    void writesTheSameBytesForTheSameValuesAndNoOthers() {
        RandomValues values = new RandomValues(1);
        Map<ByteBuffer, Value> byKey = new HashMap<>();
        Map<Value, ByteBuffer> byValue = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            Value value = values.next();
            ByteBuffer key = ByteBuffer.wrap(key(value));
            Value before = byKey.putIfAbsent(key, value);
            assertThat(before == null || before.equals(value))
                    .as("%s and %s have one key", before, value)
                    .isTrue();
            assertThat(byValue.computeIfAbsent(value, _ -> key)).isEqualTo(key);
        }
        assertThat(byKey).hasSizeGreaterThan(1_000);
    }

    @Test
    void keepsSequencesOfValuesApart() {
        RandomValues values = new RandomValues(2);
        Map<ByteBuffer, List<Value>> sequences = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            List<Value> sequence = i % 2 == 0 ? List.of(values.next(), values.next()) : List.of(values.next());
            ByteBuffer key = ByteBuffer.wrap(key(sequence.toArray(new Value[0])));
            List<Value> before = sequences.putIfAbsent(key, sequence);
            assertThat(before == null || before.equals(sequence))
                    .as("%s and %s have one key", before, sequence)
                    .isTrue();
        }
    }

    @Test
    void doesNotMindTheOrderOfFields() {
        RandomValues values = new RandomValues(3);
        for (int i = 0; i < 5_000; i++) {
            Value value = values.next();
            assertThat(key(values.shuffled(value))).isEqualTo(key(value));
        }
    }

    @Test
    void writesTheSameForADocumentAsForItsValue() throws Exception {
        for (String text : List.of(
                "null",
                "true",
                "-7",
                "18446744073709551615",
                "9223372036854775807",
                "1.50e1",
                "-0.0",
                "\"\"",
                "\"a\\u0062\\n\\ud83d\\ude00ä\"",
                "\"" + "ä".repeat(200) + "\"",
                "[1,[],{\"b\":\"\\\"\",\"a\":null}]")) {
            Document document = json(text);
            assertThat(keyOf(document)).as(text).isEqualTo(key(document.value()));
            assertThat(keyOf(Document.of(document.value()))).as(text).isEqualTo(key(document.value()));
        }
        RandomValues values = new RandomValues(4);
        for (int i = 0; i < 5_000; i++) {
            Value value = values.next();
            assertThat(keyOf(Document.of(value))).isEqualTo(key(value));
        }
    }

    @Test
    void tellsWholeNumbersFromFractions() {
        assertThat(key(new IntegerValue(1))).isNotEqualTo(key(new FloatValue(1.0)));
    }

    @Test
    void takesAnUnpairedSurrogateForAQuestionMark() {
        assertThat(key(new StringValue("a\ud800"))).isEqualTo(key(new StringValue("a?")));
        assertThat(keyOf(Document.of(new StringValue("a\ud800")))).isEqualTo(key(new StringValue("a?")));
    }

    @Test
    void writesValuesHoweverDeepTheyAre() {
        Value arrays = new IntegerValue(1);
        Value records = new IntegerValue(1);
        for (int i = 0; i < 100_000; i++) {
            arrays = ArrayValue.of(arrays);
            records = RecordValue.of("a", records);
        }

        assertThat(key(arrays)).hasSize(100_001 * 9);
        assertThat(key(records)).hasSize(100_000 * 12 + 9);
    }

    @Test
    void refusesAValueThatIsSmallOnlyBecauseItIsShared() {
        Value shared = new StringValue("x");
        for (int i = 0; i < 64; i++) {
            shared = ArrayValue.of(shared, shared);
        }
        Value bomb = shared;

        assertThatThrownBy(() -> key(bomb))
                .isInstanceOf(KeyTooLongException.class)
                .hasMessage("a key is a value of at most 16777216 bytes, but this one has more");
        assertThat(key(new IntegerValue(1))).hasSize(9);
    }

    @Test
    void refusesATextThatIsTooLong() {
        Value longest = new StringValue("x".repeat(KeyWriter.LONGEST - 6));

        assertThat(key(longest)).hasSize(KeyWriter.LONGEST);
        assertThatThrownBy(() -> key(longest, Value.NULL)).isInstanceOf(KeyTooLongException.class);
        assertThatThrownBy(() -> key(new StringValue("ä".repeat(KeyWriter.LONGEST / 2))))
                .isInstanceOf(KeyTooLongException.class);
    }

    @Test
    void takesOverAKeyThatWasWritten() {
        byte[] key = key(new StringValue("a"), new IntegerValue(1));
        long hash = writer.hash();
        KeyWriter other = new KeyWriter();
        other.add(Value.NULL);
        other.set(key);

        assertThat(other.isEqual(0, key)).isTrue();
        assertThat(other.hash()).isEqualTo(hash);
        assertThat(other.length()).isEqualTo(key.length);
    }

    @Test
    void hashesAllBytesOfAKey() {
        byte[] key = key(new StringValue("0123456789abcdef0"));
        long hash = writer.hash();
        for (int i = 0; i < key.length; i++) {
            byte[] other = key.clone();
            other[i] ^= 1;
            writer.set(other);
            assertThat(writer.hash()).as("byte %s", i).isNotEqualTo(hash);
        }
    }
}
