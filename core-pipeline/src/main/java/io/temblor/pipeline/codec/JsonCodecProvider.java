package io.temblor.pipeline.codec;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.ComponentType;

/// Makes the codec `json`: one document of RFC 8259 per event.
public final class JsonCodecProvider implements CodecProvider<JsonSettings> {
    private static final ComponentType<JsonSettings> TYPE = new ComponentType<>(
            "json",
            "Reads and writes JSON documents, strictly as RFC 8259 defines them",
            JsonSettings.class,
            "codec = { type = json, sorted = true }");

    /// Used by [java.util.ServiceLoader].
    public JsonCodecProvider() {}

    @Override
    public ComponentType<JsonSettings> type() {
        return TYPE;
    }

    @Override
    public Codec codec(JsonSettings settings) {
        return new JsonCodec(settings);
    }
}
