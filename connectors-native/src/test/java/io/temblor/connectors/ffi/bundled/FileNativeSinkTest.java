package io.temblor.connectors.ffi.bundled;

import io.temblor.connector.Connector;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connectors.ffi.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class FileNativeSinkTest {
    @TempDir
    private static Path folder;

    private static SinkSubject<?> in(String settings) throws IOException {
        return new Out(Files.createTempDirectory(folder, "out").resolve("logs"), settings);
    }

    @Nested
    final class Appending extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return in("mode = append");
        }
    }

    @Nested
    final class WritingANewFile extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return in("mode = write, sync = batch");
        }
    }

    @Nested
    final class Truncating extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return in("mode = truncate, sync = never");
        }
    }

    @Nested
    final class Overwriting extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return in("mode = overwrite");
        }
    }

    @Nested
    final class Rotating extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return in("mode = append, rotate { size = 500B }");
        }
    }

    /// A folder of one file and those that it was rotated to. It refuses by putting a file where the folder
    /// should be.
    private record Out(Path home, String more) implements SinkSubject<SchemaSettings> {
        @Override
        public Connector<SchemaSettings> connector() {
            return Native.bundled("file");
        }

        @Override
        public SchemaSettings settings() {
            return Native.settings(connector(), "path = \"" + home.resolve("out.log") + "\", " + more);
        }

        @Override
        public List<String> arrived() throws IOException {
            if (!Files.isDirectory(home)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(home)) {
                List<Path> rotated = files.sorted().toList();
                List<Path> inOrder = Stream.concat(
                                rotated.stream().filter(file -> !file.endsWith("out.log")),
                                rotated.stream().filter(file -> file.endsWith("out.log")))
                        .toList();
                StringBuilder whole = new StringBuilder();
                for (Path file : inOrder) {
                    whole.append(Files.readString(file));
                }
                return whole.toString().lines().toList();
            }
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() throws IOException {
            Files.writeString(home, "");
        }

        @Override
        public void accept() throws IOException {
            Files.delete(home);
        }

        @Override
        public String place() {
            return home.toString();
        }
    }
}
