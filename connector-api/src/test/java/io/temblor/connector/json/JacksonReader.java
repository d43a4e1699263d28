package io.temblor.connector.json;

import io.temblor.connector.document.Utf8;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// JSON as somebody else reads it: Jackson, behind the JDK's own check that the bytes are UTF-8.
///
/// What is read are lists, maps in which the later of two equal keys wins, strings, truth values, null and
/// [Number]s with the very characters they are written in.
///
/// **Differences.** RFC 8259 leaves some things open. What Jackson takes and this project refuses is refused
/// here, too, and nothing else: an unpaired surrogate in an escape, a number whose nearest `double` is
/// infinite, and what is beyond [#LIMITS]. One thing is not open: Jackson takes some letters for hexadecimal
/// digits, such as the Cyrillic `а`, for it looks at the lower eight bits of a character only.
public final class JacksonReader {
    /// The limits that both are held to.
    public static final JsonLimits LIMITS = new JsonLimits(512, 1000, 1 << 24);

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(LIMITS.maxDepth())
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JacksonReader() {}

    /// A number as it is written.
    public record Number(String text) {

        /// The value that this project makes of it.
        Value value() {
            if (text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9')) {
                BigInteger whole = new BigInteger(text);
                if (whole.bitLength() < Long.SIZE || whole.signum() > 0 && whole.bitLength() == Long.SIZE) {
                    return new IntegerValue(whole.longValue(), whole.bitLength() == Long.SIZE);
                }
            }
            return new FloatValue(Double.parseDouble(text));
        }
    }

    /// Why a text is refused.
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message, null, false, false);
        }
    }

    /// Reads one document.
    public static Object read(byte[] json) throws RefusedException {
        String text = utf8(json);
        checkEscapes(text);
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object document = value(parser);
            if (parser.nextToken() != null) {
                throw new RefusedException("something follows");
            }
            return document;
        } catch (JacksonException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    private static String utf8(byte[] json) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    private static void checkEscapes(String text) throws RefusedException {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (text.startsWith("u", at + 1)
                    && text.substring(at, Math.min(at + 6, text.length()))
                            .chars()
                            .anyMatch(c -> c > 0x7f)) {
                throw new RefusedException("no hexadecimal digit");
            }
        }
    }

    private static Object value(JsonParser parser) throws RefusedException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw new RefusedException("no value, but " + parser.currentToken());
        };
    }

    private static Map<String, Object> fields(JsonParser parser) throws RefusedException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = text(parser.currentName());
            parser.nextToken();
            fields.put(key, value(parser));
        }
        return fields;
    }

    private static List<Object> elements(JsonParser parser) throws RefusedException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static String text(String text) throws RefusedException {
        if (Utf8.unpairedSurrogate(text) >= 0) {
            throw new RefusedException("unpaired surrogate");
        }
        return text;
    }

    private static Number number(String text) throws RefusedException {
        if (text.length() > LIMITS.maxNumberLength() || Double.isInfinite(Double.parseDouble(text))) {
            throw new RefusedException("number beyond the limits");
        }
        return new Number(text);
    }

    /// The value that this project makes of what was read.
    public static Value value(Object read) {
        return switch (read) {
            case Number number -> number.value();
            case List<?> list ->
                Value.of(list.stream().map(JacksonReader::value).toList());
            case Map<?, ?> map -> {
                Map<Object, Value> fields = new LinkedHashMap<>();
                map.forEach((key, value) -> fields.put(key, value(value)));
                yield Value.of(fields);
            }
            case null, default -> Value.of(read);
        };
    }
}
