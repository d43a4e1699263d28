package io.temblor.pipeline.codec;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;

/// Makes the codec `binary`: the bytes of each event as they are.
public final class BinaryCodecProvider implements CodecProvider<NoSettings> {
    private static final ComponentType<NoSettings> TYPE = new ComponentType<>(
            "binary",
            "Takes the bytes of each event as they are, and writes strings as UTF-8 and other values as JSON",
            NoSettings.class,
            "codec = binary");

    /// Used by [java.util.ServiceLoader].
    public BinaryCodecProvider() {}

    @Override
    public ComponentType<NoSettings> type() {
        return TYPE;
    }

    @Override
    public Codec codec(NoSettings settings) {
        return new BinaryCodec();
    }
}
