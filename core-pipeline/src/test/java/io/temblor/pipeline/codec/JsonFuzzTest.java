package io.temblor.pipeline.codec;

import static io.temblor.pipeline.codec.CodecFixture.PLAIN;
import static io.temblor.pipeline.codec.CodecFixture.encodeBytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonFuzzTest {
    private static final String ALPHABET = "{}[]\":,\\u0123456789eE+-.truefalsn \t\nd8cé😀";

    private final Codec codec = new JsonCodecProvider().codec(PLAIN);
    private final Random random = new Random(20_26);

    @Test
    void decodesWhatItEncodedToTheSameValue() throws DecodeException {
        for (int i = 0; i < 20_000; i++) {
            Value value = value(0);
            byte[] bytes = encodeBytes(codec, value);
            Value again = codec.decode(bytes, 0, bytes.length);

            assertThat(again).isEqualTo(value);
            assertThat(encodeBytes(codec, again)).isEqualTo(bytes);
        }
    }

    @Test
    void neitherCrashesNorWaversOnDamagedDocuments() {
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = damaged(encodeBytes(codec, value(0)));
            Value value = decodeOrNull(bytes);
            if (value != null) {
                byte[] first = encodeBytes(codec, value);
                assertThat(decodeOrNull(first)).isEqualTo(value);
            }
        }
    }

    @Test
    void neitherCrashesNorWaversOnNoise() {
        for (int i = 0; i < 50_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                noise.appendCodePoint(ALPHABET.codePointAt(random.nextInt(ALPHABET.length() - 1)));
            }
            decodeOrNull(noise.toString().getBytes(UTF_8));
        }
    }

    private Value decodeOrNull(byte[] bytes) {
        try {
            return codec.decode(bytes, 0, bytes.length);
        } catch (DecodeException e) {
            assertThat(e.byteOffset()).isBetween(0L, (long) bytes.length);
            assertThat(e.code()).isEqualTo("invalid-json");
            return null;
        }
    }

    private byte[] damaged(byte[] bytes) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int i = random.nextInt(3); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth < 4 ? 9 : 7)) {
            case 0 -> Value.NULL;
            case 1 -> BoolValue.of(random.nextBoolean());
            case 2 -> new IntegerValue(random.nextLong() >> random.nextInt(64));
            case 3 -> IntegerValue.ofUnsigned(random.nextLong());
            case 4 -> number();
            case 5, 6 -> new StringValue(text());
            case 7 -> array(depth + 1);
            default -> fields(depth + 1);
        };
    }

    private FloatValue number() {
        double number = Double.longBitsToDouble(random.nextLong());
        return new FloatValue(Double.isFinite(number) && random.nextBoolean() ? number : random.nextInt(10_000) / 64.0);
    }

    private ArrayValue array(int depth) {
        Value[] elements = new Value[random.nextInt(5)];
        Arrays.setAll(elements, _ -> value(depth));
        return ArrayValue.of(elements);
    }

    private RecordValue fields(int depth) {
        RecordValue.Builder builder = RecordValue.builder();
        for (int i = random.nextInt(5); i > 0; i--) {
            builder.put(text(), value(depth));
        }
        return builder.build();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int limit = random.nextBoolean() ? 0x80 : 0x11_0000;
            int character = random.nextInt(limit);
            text.appendCodePoint(character >= 0xd800 && character < 0xe000 ? '\\' : character);
        }
        return text.toString();
    }
}
