package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;

import io.temblor.connector.Connector;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class FileSourceTest {
    @TempDir
    private static Path folder;

    @Nested
    final class Following extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws IOException {
            Path path = Files.createTempDirectory(folder, "follow").resolve("a.log");
            return new Log(path, settings(path, SourceBench.FOLLOW + "scan-interval = 5ms, poll-interval = 2ms"));
        }
    }

    @Nested
    final class FollowingWithTinyChunks extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws IOException {
            Path home = Files.createTempDirectory(folder, "tiny");
            String more = SourceBench.FOLLOW + "scan-interval = 5ms, poll-interval = 2ms, chunk-size = 7B";
            return new Log(home.resolve("a.log"), settings(home.resolve("*.log"), more));
        }
    }

    private record Log(Path path, FileSettings settings) implements SourceSubject<FileSettings> {
        @Override
        public Connector<FileSettings> connector() {
            return new FileConnector();
        }

        @Override
        public List<String> offer(List<String> payloads) throws Exception {
            FileFollowTest.append(path, String.join("\n", payloads) + "\n");
            return payloads;
        }
    }
}
