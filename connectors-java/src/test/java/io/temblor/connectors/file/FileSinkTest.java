package io.temblor.connectors.file;

import io.temblor.connector.Connector;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class FileSinkTest {
    @TempDir
    private static Path folder;

    @Nested
    final class Appending extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return Out.in(Files.createTempDirectory(folder, "append"), "mode = append");
        }
    }

    @Nested
    final class WritingANewFile extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return Out.in(Files.createTempDirectory(folder, "write"), "mode = write, sync = batch");
        }
    }

    @Nested
    final class Truncating extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return Out.in(Files.createTempDirectory(folder, "truncate"), "mode = truncate, sync = never");
        }
    }

    @Nested
    final class Overwriting extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return Out.in(Files.createTempDirectory(folder, "overwrite"), "mode = overwrite");
        }
    }

    @Nested
    final class Rotating extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return Out.in(Files.createTempDirectory(folder, "rotate"), "mode = append, rotate { size = 500B }");
        }
    }

    /// A folder of one file and those that it was rotated to. It refuses by putting a file where the folder
    /// should be.
    private record Out(Path home, FileSettings settings) implements SinkSubject<FileSettings> {
        static Out in(Path home, String more) {
            Path logs = home.resolve("logs");
            return new Out(logs, FileFixture.settings(logs.resolve("out.log"), more));
        }

        @Override
        public Connector<FileSettings> connector() {
            return new FileConnector();
        }

        @Override
        public List<String> arrived() throws IOException {
            if (!Files.isDirectory(home)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(home)) {
                List<Path> rotated = files.sorted().toList();
                Stream<Path> inOrder = Stream.concat(
                        rotated.stream().filter(file -> !file.endsWith("out.log")),
                        rotated.stream().filter(file -> file.endsWith("out.log")));
                return inOrder.flatMap(Out::lines).toList();
            }
        }

        private static Stream<String> lines(Path file) {
            try {
                return Files.readAllLines(file).stream();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() throws IOException {
            Files.writeString(home, "in the way");
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
