package io.temblor.bench;

import io.temblor.connector.Backend;
import io.temblor.connector.Connector;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.pipeline.Temblor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The native half of the benchmark of the boundary, compiled where it is missing or older than its source.
///
/// @param library the file
record NativeHalf(Path library) {
    private static final String INCLUDE = "../../connectors-native/src/main/include";

    static NativeHalf of(BenchFolder folder) throws IOException, InterruptedException {
        Path made = Files.createDirectories(folder.target("tools")).resolve("libcrossing.so");
        CProgram.compile(
                folder.sources().resolve("native/crossing.c"),
                made,
                List.of(
                        "-shared",
                        "-fPIC",
                        "-fvisibility=hidden",
                        "-Wl,-z,now",
                        "-I" + folder.root().resolve(INCLUDE).normalize()));
        return new NativeHalf(made);
    }

    /// The line of a configuration that makes the library known.
    String configuration() {
        return "connectors.native.path = [\"" + library + "\"]\n";
    }

    /// The connector, as the engine finds it.
    @SuppressWarnings("unchecked") // all native connectors have these settings
    Connector<SchemaSettings> connector() {
        return (Connector<SchemaSettings>) Temblor.configure()
                .text("crossing.conf", configuration())
                .catalog()
                .connectors()
                .find(CrossingConnector.NAME, Backend.NATIVE)
                .orElseThrow(() -> new BenchException("the library was refused; the log says why"));
    }
}
