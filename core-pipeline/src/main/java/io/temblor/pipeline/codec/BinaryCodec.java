package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;

/// The codec `binary`.
final class BinaryCodec implements Codec {
    private final JsonWriter json = new JsonWriter(false, JsonSettings.DEEPEST);

    @Override
    public Value decode(byte[] bytes, int offset, int length) {
        return new BytesValue(bytes, offset, length);
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        switch (value) {
            case BytesValue raw -> out.write(raw.toByteArray());
            case StringValue text -> Utf8.write(text.value(), out);
            default -> json.write(value, out);
        }
    }
}
