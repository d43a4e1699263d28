package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.json.JsonWriter;
import io.temblor.connector.value.Value;

/// The codec `json`.
final class JsonCodec implements Codec {
    private final JsonParser parser;
    private final JsonWriter writer;
    private final Document scratch = new Document();

    JsonCodec(JsonSettings settings) {
        parser = new JsonParser(settings.limits());
        writer = new JsonWriter(settings.style(), settings.maxDepth());
    }

    @Override
    public Value decode(byte[] bytes, int offset, int length) throws DecodeException {
        try {
            scratch.fill(bytes, offset, length);
            parser.parse(scratch);
            return scratch.value();
        } finally {
            scratch.trim();
        }
    }

    @Override
    public void encode(Value value, ByteOutput out) throws EncodeException {
        writer.write(value, out);
    }

    @Override
    public boolean decode(Document document) throws DecodeException {
        parser.parse(document);
        return true;
    }

    @Override
    public void encode(Document document, ByteOutput out) throws EncodeException {
        writer.write(document, out);
    }
}
