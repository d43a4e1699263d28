package io.temblor.connectors.ffi.host;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.Value;

/// Values that libraries write as JSON text.
///
/// **Threading.** One thread at a time.
final class JsonValues {
    private static final int DEEPEST = 128;

    private final JsonParser parser = new JsonParser(new JsonLimits(DEEPEST, JsonLimits.DEEPEST, Tape.MAX_LENGTH));
    private final Document document = new Document();

    /// The value of a text.
    ///
    /// @throws DefectException if it is not JSON
    Value read(byte[] json) {
        document.fill(json, 0, json.length);
        try {
            parser.parse(document);
            return document.value();
        } catch (DecodeException e) {
            throw new DefectException("what should be JSON is not: " + e.getMessage());
        } finally {
            document.trim();
        }
    }
}
