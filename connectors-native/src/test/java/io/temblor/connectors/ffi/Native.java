package io.temblor.connectors.ffi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorLoader.Found;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connectors.ffi.host.NativeConnector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Components for tests, found as the command finds them.
public final class Native {
    private Native() {}

    /// The connector of that name in a library.
    public static NativeConnector connector(Path library, String name) {
        return find(found(List.of(library)), name);
    }

    /// A connector that comes with Temblor; the test is skipped where its compiler is missing.
    public static NativeConnector bundled(String name) {
        Found found = found(List.of());
        assumeTrue(
                found.connectors().stream()
                        .anyMatch(connector -> connector.type().name().equals(name)),
                "it could not be compiled here");
        return find(found, name);
    }

    private static NativeConnector find(Found found, String name) {
        return found.connectors().stream()
                .map(NativeConnector.class::cast)
                .filter(connector -> connector.type().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no connector " + name + "; " + found.refusals()));
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
    public static Found found(List<Path> paths) {
        return new NativeLoader().load(new NativeSettings(paths, Duration.ofSeconds(20)));
    }

    /// Settings as they are after binding.
    public static SchemaSettings settings(Map<String, Object> values) {
        return new SchemaSettings((RecordValue) Value.of(values));
    }

    /// Settings as a user writes them, for a connector of either backend.
    public static <S extends Record> S settings(Connector<S> connector, String hocon) {
        Configuration configuration = ConfigFiles.ofText("test.conf", hocon)
                .with(Defaults.reference())
                .load();
        Optional<S> bound = SettingsBinding.of(connector.type())
                .bind(
                        configuration.root(),
                        configuration.defaults("connector", connector.type().name()));
        configuration.problems().verify();
        return bound.orElseThrow();
    }
}
