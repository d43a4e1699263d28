package io.temblor.pipeline.script.std;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;

/// `json`: texts of JSON.
public final class JsonFunctions {
    private static final int MAX_NUMBER_LENGTH = 1024;

    private static final ThreadLocal<Decoder> DECODER = ThreadLocal.withInitial(Decoder::new);

    private JsonFunctions() {}

    /// What is kept from one text to the next.
    private static final class Decoder {
        private final Document document = new Document();
        private final JsonParser parser =
                new JsonParser(new JsonLimits(JsonLimits.DEEPEST, MAX_NUMBER_LENGTH, Tape.MAX_LENGTH));

        Value decode(String text) throws DecodeException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                document.fill(bytes, 0, bytes.length);
                parser.parse(document);
                return document.value();
            } finally {
                document.trim();
            }
        }
    }

    public static Value decode(String text) {
        try {
            return DECODER.get().decode(text);
        } catch (DecodeException e) {
            throw Faults.failed("json::decode", "the text is not JSON: " + e.getMessage());
        }
    }

    public static String encode(Value value) {
        return JsonForm.of(value, JsonForm.Style.COMPACT, "json::encode");
    }

    public static String encodePretty(Value value) {
        return JsonForm.of(value, JsonForm.Style.PRETTY, "json::encode_pretty");
    }
}
