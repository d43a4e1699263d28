package io.temblor.pipeline.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.Value;
import java.util.Arrays;

/// Short words for what the tests of codecs do all the time.
final class CodecFixture {
    static final JsonSettings PLAIN = new JsonSettings(512, 1000, new DataSize(1 << 20), false, false);

    private CodecFixture() {}

    static Value decode(Codec codec, String text) {
        return decode(codec, text.getBytes(UTF_8));
    }

    /// Decodes from the middle of an array that is full of quotes, and overwrites it afterwards.
    static Value decode(Codec codec, byte[] bytes) {
        try {
            byte[] array = surrounded(bytes);
            Value value = codec.decode(array, 3, bytes.length);
            Arrays.fill(array, (byte) '!');
            return value;
        } catch (DecodeException e) {
            throw new AssertionError(e);
        }
    }

    static DecodeException refusal(Codec codec, String text) {
        return refusal(codec, text.getBytes(UTF_8));
    }

    static DecodeException refusal(Codec codec, byte[] bytes) {
        return catchThrowableOfType(DecodeException.class, () -> codec.decode(surrounded(bytes), 3, bytes.length));
    }

    static String encode(Codec codec, Value value) {
        return new String(encodeBytes(codec, value), UTF_8);
    }

    static byte[] encodeBytes(Codec codec, Value value) {
        ByteOutput out = new ByteOutput(1);
        try {
            codec.encode(value, out);
        } catch (EncodeException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static EncodeException encodeRefusal(Codec codec, Value value) {
        return catchThrowableOfType(EncodeException.class, () -> codec.encode(value, new ByteOutput()));
    }

    /// Bytes given in hexadecimal, between quotes.
    static byte[] quoted(int... bytes) {
        byte[] text = new byte[bytes.length + 2];
        for (int i = 0; i < bytes.length; i++) {
            text[i + 1] = (byte) bytes[i];
        }
        text[0] = '"';
        text[text.length - 1] = '"';
        return text;
    }

    private static byte[] surrounded(byte[] bytes) {
        byte[] array = new byte[bytes.length + 6];
        Arrays.fill(array, (byte) '"');
        System.arraycopy(bytes, 0, array, 3, bytes.length);
        return array;
    }
}
