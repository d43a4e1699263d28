package io.temblor.connectors.ffi;

import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connectors.ffi.host.NativeConnector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Components for tests, found as the command finds them.
public final class Native {
    private Native() {}

    /// The connector of that name in a library.
    public static NativeConnector connector(Path library, String name) {
        return found(List.of(library)).connectors().stream()
                .map(NativeConnector.class::cast)
                .filter(connector -> connector.type().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no connector " + name + " in " + library));
    }

    /// The codec of that name in a library.
    @SuppressWarnings("unchecked") // all native codecs have these settings
    public static CodecProvider<SchemaSettings> codec(Path library, String name) {
        return (CodecProvider<SchemaSettings>) found(List.of(library)).codecs().stream()
                .filter(codec -> codec.type().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no codec " + name + " in " + library));
    }

    /// All that is found in the bundle and in these libraries.
    public static NativeLoader.Found found(List<Path> paths) {
        return new NativeLoader().load(new NativeSettings(paths, Duration.ofSeconds(20)));
    }

    /// Settings as they are after binding.
    public static SchemaSettings settings(Map<String, Object> values) {
        return new SchemaSettings((RecordValue) Value.of(values));
    }
}
