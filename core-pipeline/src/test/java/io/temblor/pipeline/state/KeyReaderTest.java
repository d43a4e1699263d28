package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {
    private final KeyWriter writer = new KeyWriter();

    @Test
    void tellsTheValuesOfWhichAPlainKeyWasWritten() {
        RandomValues values = new RandomValues(5);
        Random random = new Random(6);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            List<Value> written = new ArrayList<>();
            writer.clear();
            for (int count = random.nextInt(4); count > 0; count--) {
                Value value = values.next();
                written.add(value);
                writer.add(value);
            }
            if (writer.isPlain()) {
                plain++;
                assertThat(KeyReader.values(writer.copyFrom(0))).isEqualTo(written);
            }
        }
        assertThat(plain).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-1",
                "18446744073709551615",
                "1.0",
                "-0.0",
                "1e300",
                "\"\"",
                "\"web-1\"",
                "\"\\n\"",
                "\"ä\u20ac\ud83d\ude00\""
            })
    void tellsTheValueOfADocument(String json) throws Exception {
        Document document = write(json);

        assertThat(writer.isPlain()).isTrue();
        assertThat(KeyReader.values(writer.copyFrom(0))).containsExactly(document.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"b\":1,\"a\":2}"})
    void isNotToBeAskedWhatHasMembers(String json) throws Exception {
        write(json);

        assertThat(writer.isPlain()).isFalse();
    }

    @Test
    void isNotToBeAskedForTextsThatMayHaveUnpairedSurrogates() {
        writer.clear();
        writer.add(new StringValue("\ud800"));
        assertThat(writer.isPlain()).isFalse();

        writer.clear();
        writer.add(new IntegerValue(1));
        assertThat(writer.isPlain()).isTrue();
    }

    @Test
    void refusesWhatIsNotPlain() {
        writer.clear();
        writer.add(ArrayValue.of(RecordValue.EMPTY));
        byte[] key = writer.copyFrom(0);

        assertThatThrownBy(() -> KeyReader.values(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private Document write(String json) throws Exception {
        Document document = new Document();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        document.fill(bytes, 0, bytes.length);
        new JsonParser(new JsonLimits(100, 100, 1000)).parse(document);
        writer.clear();
        writer.add(document, document.root());
        return document;
    }
}
