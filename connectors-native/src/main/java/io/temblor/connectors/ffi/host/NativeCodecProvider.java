package io.temblor.connectors.ffi.host;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connectors.ffi.probe.ComponentDescription;
import java.lang.ref.Cleaner;

/// A codec in a native library. Codecs are not told when they are used no more: an instance is destroyed some time
/// after its
/// codec has become unreachable.
public final class NativeCodecProvider implements CodecProvider<SchemaSettings> {
    private static final Cleaner CLEANER = Cleaner.create();

    private final NativeComponent component;
    private final ComponentType<SchemaSettings> type;

    /// @param component one that is a codec
    public NativeCodecProvider(NativeComponent component) {
        this.component = component;
        ComponentDescription description = component.description();
        this.type = ComponentType.ofSchema(
                description.name(), description.summary(), description.schema(), description.example());
    }

    @Override
    public ComponentType<SchemaSettings> type() {
        return type;
    }

    @Override
    public boolean decodes() {
        return component.description().decodes();
    }

    @Override
    public boolean encodes() {
        return component.description().encodes();
    }

    @Override
    public Codec codec(SchemaSettings settings) {
        String name = component.description().name();
        NativeCodec codec = new NativeCodec(
                component,
                new NativeInstance(
                        component, NativeComponent.CODEC, SettingsText.of(settings), new CodecContext(name)));
        Cleaner.Cleanable _ = CLEANER.register(codec, codec.end());
        return codec;
    }
}
