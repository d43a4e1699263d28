package io.temblor.pipeline.codec;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;

/// Makes the codec `string`: one text in UTF-8 per event.
public final class StringCodecProvider implements CodecProvider<NoSettings> {
    private static final ComponentType<NoSettings> TYPE = new ComponentType<>(
            "string",
            "Takes each event for one text in UTF-8, and writes values that are no strings as JSON",
            NoSettings.class,
            "codec = string");

    /// Used by [java.util.ServiceLoader].
    public StringCodecProvider() {}

    @Override
    public ComponentType<NoSettings> type() {
        return TYPE;
    }

    @Override
    public Codec codec(NoSettings settings) {
        return new StringCodec();
    }
}
