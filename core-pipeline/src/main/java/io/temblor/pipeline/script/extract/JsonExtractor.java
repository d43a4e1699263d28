package io.temblor.pipeline.script.extract;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Tape;
import io.temblor.connector.document.Text;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The extractor `json`: texts that are a document of RFC 8259, whose value it yields. Arrays and records
/// may lie within one another 512 times; of a key that a record has twice the later one wins.
final class JsonExtractor implements Extractor {
    private static final JsonLimits LIMITS = new JsonLimits(512, 1_000, Tape.MAX_LENGTH);

    private final JsonParser parser = new JsonParser(LIMITS);
    private final Document document = new Document();

    private JsonExtractor() {}

    static Extractor prepare(String argument) throws InvalidExtractorException {
        Extractors.refuseArgument(argument);
        return new JsonExtractor();
    }

    @Override
    public @Nullable Value extract(String text) {
        try {
            return parse(text) ? document.value() : null;
        } finally {
            document.trim();
        }
    }

    @Override
    public boolean matches(String text) {
        try {
            return parse(text);
        } finally {
            document.trim();
        }
    }

    @Override
    public boolean matches(Text text) {
        try {
            return parse(text.array(), text.offset(), text.length());
        } finally {
            document.trim();
        }
    }

    private boolean parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    private boolean parse(byte[] bytes, int offset, int length) {
        if (length > Tape.MAX_LENGTH) {
            return false;
        }
        try {
            document.fill(bytes, offset, length);
            parser.parse(document);
            return true;
        } catch (DecodeException _) {
            return false;
        }
    }

    @Override
    public int cost() {
        return 300;
    }
}
