package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.Value;

/// The codec `binary`.
final class BinaryCodec implements Codec {
    private final PlainWriter writer = new PlainWriter();

    @Override
    public Value decode(byte[] bytes, int offset, int length) {
        return new BytesValue(bytes, offset, length);
    }

    @Override
    public boolean decode(Document document) throws DecodeException {
        LengthLimit.check(document.length());
        document.tape().bytes(0, document.length());
        return true;
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        writer.writeTextOrBytes(value, out);
    }

    @Override
    public void encode(Document document, ByteOutput out) throws EncodeException {
        writer.writeTextOrBytes(document, out);
    }
}
