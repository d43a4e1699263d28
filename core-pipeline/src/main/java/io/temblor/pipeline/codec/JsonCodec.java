package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.Value;

/// The codec `json`.
final class JsonCodec implements Codec {
    private final JsonParser parser;
    private final JsonWriter writer;

    JsonCodec(JsonSettings settings) {
        parser = new JsonParser(settings);
        writer = new JsonWriter(settings.sorted(), settings.maxDepth());
    }

    @Override
    public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
        return parser.parse(bytes, offset, length);
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        writer.write(value, out);
    }
}
