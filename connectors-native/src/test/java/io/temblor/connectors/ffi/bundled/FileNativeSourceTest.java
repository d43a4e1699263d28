package io.temblor.connectors.ffi.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Connector;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.ffi.Native;
import io.temblor.connectors.file.FileConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileNativeSourceTest {
    private static final String FOLLOW = "\nfollow = true, scan-interval = 5ms, poll-interval = 2ms";

    @TempDir
    private static Path folder;

    @Nested
    final class Following extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws IOException {
            Path path = Files.createTempDirectory(folder, "follow").resolve("a.log");
            return new Log(path, path, FOLLOW);
        }
    }

    @Nested
    final class FollowingWithTinyChunks extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws IOException {
            Path home = Files.createTempDirectory(folder, "tiny");
            return new Log(home.resolve("a.log"), home.resolve("*.log"), FOLLOW + ", chunk-size = 7B");
        }
    }

    private record Log(Path path, Path pattern, String more) implements SourceSubject<SchemaSettings> {
        @Override
        public Connector<SchemaSettings> connector() {
            return Native.bundled("file");
        }

        @Override
        public SchemaSettings settings() {
            return Native.settings(connector(), "path = \"" + pattern + "\"" + more);
        }

        @Override
        public List<String> offer(List<String> payloads) throws Exception {
            Files.writeString(
                    path, String.join("\n", payloads) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return payloads;
        }
    }

    /// One line of configuration swaps the backends, also between two starts.
    @Nested
    final class GoesOnWhereTheOtherBackendStopped {
        private final String content =
                IntStream.range(0, 5000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());

        private Path file() throws IOException {
            return Files.writeString(Files.createTempDirectory(folder, "swap").resolve("a.log"), content);
        }

        private static <S extends Record> RecordingBatch read(
                Connector<S> connector, Path file, Map<String, Position> resume, int polls) throws Exception {
            S settings = Native.settings(connector, "path = \"" + file + "\", chunk-size = 1KiB");
            RecordingBatch batch = new RecordingBatch(2);
            Source source = connector.source(settings, new TestContext());
            try (AutoCloseable _ = source::release;
                    source) {
                source.open(resume, 1);
                PollResult result = PollResult.MORE;
                for (int i = 0; i < polls && result != PollResult.END; i++) {
                    result = batch.poll(source, 0);
                }
            }
            return batch;
        }

        private <F extends Record, S extends Record> void assertGoesOn(Connector<F> first, Connector<S> second)
                throws Exception {
            Path file = file();
            String split = file.toString();
            RecordingBatch before = read(first, file, Map.of(), 3);
            RecordingBatch after = read(second, file, before.positions(), 1000);
            assertThat(before.text(split)).isNotEmpty().isNotEqualTo(content);
            assertThat(before.text(split) + after.text(split)).isEqualTo(content);
        }

        @Test
        void fromJavaToNative() throws Exception {
            assertGoesOn(new FileConnector(), Native.bundled("file"));
        }

        @Test
        void fromNativeToJava() throws Exception {
            assertGoesOn(Native.bundled("file"), new FileConnector());
        }

        @Test
        void fromJavaToNativeInARenamedFile() throws Exception {
            Path file = file();
            RecordingBatch before = read(new FileConnector(), file, Map.of(), 3);
            Path renamed = Files.move(file, file.resolveSibling("a.log.1"));
            Files.writeString(file, "new\n");
            Path pattern = file.resolveSibling("a.log*");
            RecordingBatch after = read(Native.bundled("file"), pattern, before.positions(), 1000);
            String rest = after.splits().stream().map(after::text).collect(Collectors.joining("|"));
            assertThat(before.text(file.toString()) + rest)
                    .contains("line 4999\n")
                    .contains("new\n");
            assertThat(rest).as("what was read before").doesNotContain("line 0\n");
            assertThat(renamed).exists();
        }
    }
}
