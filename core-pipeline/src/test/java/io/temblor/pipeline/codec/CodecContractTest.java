package io.temblor.pipeline.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.testkit.CodecContract;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/// What is promised of all codecs, for each of those here.
class CodecContractTest {
    private static final Value NOT_A_NUMBER = new FloatValue(Double.NaN);
    private static final Value LONE_SURROGATE = new StringValue("a\ud800");

    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(ISO_8859_1)).toList();
    }

    @Nested
    class Json extends CodecContract {
        @Override
        protected Codec codec() {
            return new JsonCodecProvider().codec(CodecFixture.PLAIN);
        }

        @Override
        protected List<Value> values() {
            return List.of(
                    Value.of(Map.of("a", List.of(1, 2.5, true), "é😀", Map.of("\n\"", "text"), "n", Value.NULL)),
                    Value.NULL,
                    IntegerValue.ofUnsigned(-1),
                    new IntegerValue(Long.MIN_VALUE),
                    new FloatValue(-0.0),
                    new FloatValue(1e300),
                    new StringValue(""),
                    new BytesValue(new byte[] {1, 2, 3}));
        }

        @Override
        protected Value remains(Value value) {
            return value instanceof BytesValue bytes
                    ? new StringValue(Base64.getEncoder().encodeToString(bytes.toByteArray()))
                    : value;
        }

        @Override
        protected List<byte[]> malformed() {
            return bytes("", "{", "[1,]", "\"\u00ff\"", "1e999", "[".repeat(100_000));
        }

        @Override
        protected List<Value> unencodable() {
            return List.of(NOT_A_NUMBER, ArrayValue.of(LONE_SURROGATE));
        }
    }

    @Nested
    class Text extends CodecContract {
        @Override
        protected Codec codec() {
            return new StringCodecProvider().codec(new NoSettings());
        }

        @Override
        protected List<Value> values() {
            return List.of(new StringValue("é😀 and more text"), new StringValue(""), Value.of(Map.of("a", 1)));
        }

        @Override
        protected Value remains(Value value) {
            return value instanceof StringValue ? value : new StringValue(value.toString());
        }

        @Override
        protected List<byte[]> malformed() {
            return bytes("\u00ff", "abc\u00c3", "\u00c0\u0080");
        }

        @Override
        protected List<Value> unencodable() {
            return List.of(LONE_SURROGATE, NOT_A_NUMBER);
        }
    }

    @Nested
    class Binary extends CodecContract {
        @Override
        protected Codec codec() {
            return new BinaryCodecProvider().codec(new NoSettings());
        }

        @Override
        protected List<Value> values() {
            return List.of(new BytesValue(new byte[] {0, -1, 5}), new BytesValue(new byte[0]));
        }

        @Override
        protected List<Value> unencodable() {
            return List.of(LONE_SURROGATE, NOT_A_NUMBER);
        }
    }
}
