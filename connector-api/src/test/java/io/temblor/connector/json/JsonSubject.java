package io.temblor.connector.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// This project's JSON in comparison with Jackson's, see [JacksonReader]. The same objects are used for one
/// text after another.
public final class JsonSubject {
    private static final List<JsonStyle> STYLES =
            List.of(JsonStyle.PLAIN, new JsonStyle(true, false), new JsonStyle(false, true), new JsonStyle(true, true));

    private final JsonParser parser = new JsonParser(JacksonReader.LIMITS);
    private final Map<JsonStyle, JsonWriter> writers = new LinkedHashMap<>();
    private final Document document = new Document(0);
    private final ByteOutput out = new ByteOutput(1);

    public JsonSubject() {
        STYLES.forEach(style -> writers.put(style, new JsonWriter(style, JacksonReader.LIMITS.maxDepth())));
    }

    /// Parses a text.
    ///
    /// @return the document, which is overwritten by the next text, or null if the text is refused
    public Document parse(byte[] json) {
        document.fill(json, 0, json.length);
        try {
            parser.parse(document);
            return document;
        } catch (DecodeException e) {
            assertThat(e.code()).isEqualTo("invalid-json");
            assertThat(e.byteOffset()).as(e.getMessage()).isBetween(0L, (long) json.length);
            assertThat(document.hasValue()).isFalse();
            return null;
        }
    }

    /// Asserts that a text is accepted if and only if Jackson accepts it, with the same value, and that it is
    /// written such that Jackson reads the same again, to the last digit of its numbers.
    ///
    /// @return whether it is accepted
    public boolean agrees(byte[] json) {
        Document parsed = parse(json);
        Object expected;
        try {
            expected = JacksonReader.read(json);
        } catch (JacksonReader.RefusedException e) {
            assertThat(parsed).as("refused by Jackson: %s", e.getMessage()).isNull();
            return false;
        }
        assertThat(parsed).as("accepted by Jackson").isNotNull();
        for (JsonStyle style : STYLES) {
            assertThat(read(written(parsed, style))).isEqualTo(expected);
        }
        Value value = parsed.value();
        assertThat(value).isEqualTo(JacksonReader.value(expected));
        for (JsonStyle style : STYLES) {
            assertThat(JacksonReader.value(read(written(Document.of(value), style))))
                    .isEqualTo(value);
        }
        return true;
    }

    /// What a document is written as.
    public byte[] written(Document source, JsonStyle style) {
        out.clear();
        try {
            writers.get(style).write(source, out);
        } catch (EncodeException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Object read(byte[] written) {
        try {
            return JacksonReader.read(written);
        } catch (JacksonReader.RefusedException e) {
            throw new AssertionError("Jackson does not read what was written", e);
        }
    }
}
