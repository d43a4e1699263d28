package io.temblor.connector.json;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import java.nio.charset.StandardCharsets;

/// JSON texts into documents and back, for tests.
public final class JsonTexts {
    private static final JsonLimits LIMITS = new JsonLimits(JsonLimits.DEEPEST, 1000, 1 << 27);

    private JsonTexts() {}

    /// The document of a text that is JSON.
    public static Document document(String json) {
        Document document = new Document(0);
        try {
            parse(document, json.getBytes(StandardCharsets.UTF_8));
        } catch (DecodeException e) {
            throw new AssertionError(json, e);
        }
        return document;
    }

    /// Fills a document and parses it.
    public static void parse(Document document, byte[] json) throws DecodeException {
        document.fill(json, 0, json.length);
        new JsonParser(LIMITS).parse(document);
    }

    /// The text that a document is written as.
    public static String text(Document document) {
        return text(document, JsonStyle.PLAIN);
    }

    /// The text that a document is written as.
    public static String text(Document document, JsonStyle style) {
        ByteOutput out = new ByteOutput();
        try {
            new JsonWriter(style, JsonLimits.DEEPEST).write(document, out);
        } catch (EncodeException e) {
            throw new AssertionError(e);
        }
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
