package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static io.temblor.connectors.file.FileFollowTest.append;
import static io.temblor.connectors.file.SourceBench.FOLLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many files at once.
final class FileManyTest {
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    private void write(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            Files.writeString(file(i), "line of " + i + "\n");
        }
    }

    private Path file(int number) {
        return folder.resolve(number + ".log");
    }

    private long openFiles() throws Exception {
        Path own = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(own), "open files cannot be counted here");
        try (Stream<Path> open = Files.list(own)) {
            return open.map(FileManyTest::target)
                    .filter(target -> target.startsWith(folder))
                    .count();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (java.io.IOException e) {
            return link;
        }
    }

    private static final class Lean implements AutoCloseable {
        private final ManualClock clock = new ManualClock();
        private final TestContext context = new TestContext(clock);
        private final LeanBatch batch = new LeanBatch();
        private final FileSource source;

        Lean(FileSettings settings, Map<String, Position> positions) throws Exception {
            source = new FileSource(settings, context);
            source.open(positions, 1);
        }

        PollResult poll() throws Exception {
            PollResult result;
            do {
                batch.begin();
                result = source.poll(batch, 0);
            } while (result == PollResult.MORE);
            return result;
        }

        void scan() throws Exception {
            clock.advance(Duration.ofSeconds(1));
            poll();
        }

        @Override
        public void close() {
            source.close();
        }
    }

    @Test
    void readsManyFilesWithFewOpen() throws Exception {
        int many = 2_000;
        write(many);
        try (Lean lean = new Lean(settings(folder.resolve("*.log"), "max-open-files = 50"), Map.of())) {
            assertThat(lean.poll()).isEqualTo(PollResult.END);
            assertThat(lean.batch.texts).hasSize(many).containsEntry(file(77).toString(), "line of 77\n");
            assertThat(lean.batch.ended).isEqualTo(many);
            assertThat(openFiles()).isZero();
        }
    }

    @Test
    void followsTenThousandFilesWithFewOpenAndResumes() throws Exception {
        write(MANY);
        FileSettings settings = settings(folder.resolve("*.log"), FOLLOW + "max-open-files = 50");
        Map<String, Position> positions;
        try (Lean lean = new Lean(settings, Map.of())) {
            lean.poll();
            assertThat(lean.batch.texts).hasSize(MANY);
            assertThat(openFiles()).isEqualTo(50);
            lean.batch.texts.clear();
            append(file(1234), "more\n");
            append(file(9999), "much more\n");
            lean.scan();
            assertThat(lean.batch.texts)
                    .containsOnly(
                            Map.entry(file(1234).toString(), "more\n"),
                            Map.entry(file(9999).toString(), "much more\n"));
            assertThat(openFiles()).isEqualTo(50);
            positions = lean.batch.positions;
        }
        append(file(77), "after\n");
        try (Lean lean = new Lean(settings, positions)) {
            lean.poll();
            assertThat(lean.batch.texts).containsOnly(Map.entry(file(77).toString(), "after\n"));
            assertThat(lean.context.log()).isEmpty();
        }
    }

    @Test
    void takesTurnsAlsoBetweenOpenAndWaitingFiles() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.writeString(file(i), String.valueOf(i).repeat(4000));
        }
        FileSettings settings = settings(folder.resolve("*.log"), FOLLOW + "max-open-files = 2, chunk-size = 100B");
        try (SourceBench bench = new SourceBench(settings, new RecordingBatch(3))) {
            bench.open().poll();
            assertThat(openFiles()).isLessThanOrEqualTo(2);
            StringBuilder order = new StringBuilder();
            bench.batch
                    .of(Appended.Chunk.class)
                    .forEach(chunk -> order.append(chunk.text().charAt(0)));
            assertThat(order.indexOf("4"))
                    .as("the last file has its turn before the first is finished")
                    .isLessThan(order.lastIndexOf("0"));
            for (int i = 0; i < 5; i++) {
                assertThat(bench.text(file(i))).isEqualTo(String.valueOf(i).repeat(4000));
            }
        }
    }

    @Test
    void holdsTheLimitWhileAllFilesGrow() throws Exception {
        write(20);
        FileSettings settings = settings(folder.resolve("*.log"), FOLLOW + "max-open-files = 3");
        try (SourceBench bench = new SourceBench(settings)) {
            bench.open().poll();
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 20; i++) {
                    append(file(i), "round " + round + "\n");
                }
                bench.after(Duration.ofSeconds(1));
                assertThat(openFiles()).isLessThanOrEqualTo(3);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(bench.text(file(i))).isEqualTo("line of " + i + "\nround 0\nround 1\nround 2\n");
            }
        }
    }
}
