package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;

/// The codec `string`.
final class StringCodec implements Codec {
    private final JsonWriter json = new JsonWriter(false, JsonSettings.DEEPEST);

    @Override
    public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
        int invalid = Utf8.firstInvalid(bytes, offset, offset + length);
        if (invalid >= 0) {
            String found = String.format("expected a character in UTF-8, found the byte 0x%02x", bytes[invalid] & 0xff);
            throw new DecodeException("invalid-utf-8", found, invalid - offset);
        }
        return new StringValue(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        if (value instanceof StringValue text) {
            Utf8.write(text.value(), out);
        } else {
            json.write(value, out);
        }
    }
}
