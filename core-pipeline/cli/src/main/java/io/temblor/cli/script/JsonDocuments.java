package io.temblor.cli.script;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import java.nio.charset.StandardCharsets;

/// Reads JSON, within the limits that the codec `json` has if nothing else is set.
public final class JsonDocuments {
    private static final JsonLimits LIMITS = new JsonLimits(512, 1000, 64 << 20);

    private JsonDocuments() {}

    static JsonParser parser() {
        return new JsonParser(LIMITS);
    }

    /// The document of a text.
    ///
    /// @throws DecodeException if it is no JSON
    public static Document of(String text) throws DecodeException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Document document = new Document(bytes.length);
        document.fill(bytes, 0, bytes.length);
        parser().parse(document);
        return document;
    }
}
