package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Utf8;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;

/// The codec `string`.
final class StringCodec implements Codec {
    private final PlainWriter writer = new PlainWriter();

    @Override
    public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
        check(bytes, offset, length);
        return new StringValue(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public boolean decode(Document document) throws DecodeException {
        LengthLimit.check(document.length());
        check(document.bytes(), 0, document.length());
        document.tape().plainText(0, document.length());
        return true;
    }

    private static void check(byte[] bytes, int offset, int length) throws DecodeException {
        int invalid = Utf8.firstInvalid(bytes, offset, offset + length);
        if (invalid >= 0) {
            String found = String.format("expected a character in UTF-8, found the byte 0x%02x", bytes[invalid] & 0xff);
            throw new DecodeException("invalid-utf-8", found, invalid - offset);
        }
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        writer.writeText(value, out);
    }

    @Override
    public void encode(Document document, ByteOutput out) throws EncodeException {
        writer.writeText(document, out);
    }
}
