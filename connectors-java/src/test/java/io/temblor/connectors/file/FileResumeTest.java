package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static io.temblor.connectors.file.FileFollowTest.append;
import static io.temblor.connectors.file.SourceBench.FOLLOW;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.NanoClock;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Resuming from positions after a restart, whatever happened to the files meanwhile.
final class FileResumeTest {
    private static final String HEAD = "h".repeat(300) + "\n";

    @TempDir
    private Path folder;

    private Path path;
    private Path rotated;

    @BeforeEach
    void name() {
        path = folder.resolve("a.log");
        rotated = folder.resolve("a.log.1");
    }

    /// Positions behind all that stands in the files now.
    private Map<String, Position> positions(String glob) throws Exception {
        try (SourceBench bench = SourceBench.follow(folder.resolve(glob)).poll()) {
            return bench.batch.positions();
        }
    }

    private SourceBench resume(Map<String, Position> positions) throws Exception {
        return SourceBench.follow(path, positions).poll().after(Duration.ofSeconds(5));
    }

    @Test
    void resumesAtTheByte() throws Exception {
        append(path, "one\ntwo\n");
        Map<String, Position> positions;
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            Appended.Chunk chunk = bench.batch.of(Appended.Chunk.class).getFirst();
            positions = Map.of(path.toString(), chunk.first().plus(4));
        }
        append(path, "three\n");
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("two\nthree\n");
            assertThat(bench.batch.of(Appended.Chunk.class).getFirst().first().offset())
                    .isEqualTo(4);
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void readsNothingTwiceOfFilesThatHaveEnded() throws Exception {
        append(path, "one\n");
        append(folder.resolve("b.log"), "two\n");
        Map<String, Position> positions = positions("*.log");
        append(folder.resolve("b.log"), "three\n");
        try (SourceBench bench = new SourceBench(settings(folder.resolve("*.log"), ""))
                .open(positions)
                .poll()) {
            assertThat(bench.text(path)).isEmpty();
            assertThat(bench.text(folder.resolve("b.log"))).isEqualTo("three\n");
            assertThat(bench.last).isEqualTo(PollResult.END);
        }
    }

    @Test
    void prefersAPositionOverStartAt() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        append(path, "two\n");
        SourceBench bench = new SourceBench(settings(path, FOLLOW + "start-at = end"));
        try (bench) {
            bench.open(positions).poll();
            assertThat(bench.text(path)).isEqualTo("two\n");
        }
    }

    @Test
    void finishesAFileThatWasRenamedMeanwhile() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        append(path, "two\n");
        Files.move(path, rotated);
        append(path, "three\n");
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("two\nthree\n");
            assertThat(bench.batch.ended()).containsExactly(path.toString());
            assertThat(bench.context.log())
                    .first()
                    .isEqualTo("INFO `" + path + "` was renamed to `" + rotated + "`: that is read first, from byte 4");
        }
    }

    @Test
    void readsAllFilesThatWereRotatedMeanwhile() throws Exception {
        append(path, "1\n");
        Map<String, Position> positions = positions("a.log");
        append(path, "2\n");
        modified(Files.move(path, folder.resolve("a.log.3")), 3);
        append(folder.resolve("a.log.2"), "3\n");
        modified(folder.resolve("a.log.2"), 4);
        append(rotated, "4\n");
        modified(rotated, 5);
        append(path, "5\n");
        append(folder.resolve("a.log.10"), "older\n");
        modified(folder.resolve("a.log.10"), 1);
        append(folder.resolve("a.log.1.gz"), "compressed\n");
        append(folder.resolve("a.log.err"), "other\n");
        append(folder.resolve("b.log.1"), "other\n");
        try (SourceBench bench = resume(positions)) {
            bench.after(Duration.ofSeconds(10));
            assertThat(bench.text(path)).isEqualTo("2\n3\n4\n5\n");
            assertThat(bench.batch.ended()).hasSize(3);
        }
    }

    private static void modified(Path file, long hour) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plus(Duration.ofHours(hour))));
    }

    @Test
    void finishesAFileThatWasRenamedWhileThereIsNoNewOneYet() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        append(path, "two\n");
        Files.move(path, rotated);
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("two\n");
            append(path, "three\n");
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("two\nthree\n");
        }
    }

    @Test
    void finishesARenamedFileBeforeItEnds() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        append(path, "two");
        Files.move(path, rotated);
        append(path, "three\n");
        try (SourceBench bench =
                new SourceBench(settings(path, "")).open(positions).poll()) {
            assertThat(bench.text(path)).isEqualTo("twothree\n");
            assertThat(bench.batch.ended()).hasSize(2);
            assertThat(bench.last).isEqualTo(PollResult.END);
        }
    }

    @Test
    void waitsForTheWriterOfARenamedFileOnAClockThatStartedBelowZero() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        Files.move(path, rotated);
        append(path, "three\n");
        NanoClock below = new NanoClock() {
            private long nanos = -Duration.ofDays(1).toNanos();

            @Override
            public long epochNanos() {
                return 0;
            }

            @Override
            public long nanos() {
                return nanos += 10_000_000;
            }
        };
        FileSource source = new FileSource(settings(path, FOLLOW), new TestContext(below));
        RecordingBatch batch = new RecordingBatch();
        source.open(positions, 1);
        PollResult _ = batch.poll(source, 0);
        append(rotated, "two\n");
        while (batch.ended().isEmpty() || batch.appended().size() < 3) {
            PollResult _ = batch.poll(source, 0);
        }
        assertThat(batch.text(path.toString())).isEqualTo("two\nthree\n");
        source.close();
    }

    @Test
    void finishesTheOldTargetOfALink() throws Exception {
        Path targets = Files.createDirectory(folder.resolve("targets"));
        append(targets.resolve("1"), "one\n");
        Files.createSymbolicLink(path, targets.resolve("1"));
        Map<String, Position> positions = positions("a.log");
        append(targets.resolve("1"), "two\n");
        append(targets.resolve("2"), "three\n");
        Files.delete(path);
        Files.createSymbolicLink(path, targets.resolve("2"));
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("two\nthree\n");
        }
    }

    @Test
    void finishesTheCopyOfAFileThatWasCopiedAndTruncated() throws Exception {
        append(path, HEAD + "one\n");
        Map<String, Position> positions = positions("a.log");
        append(path, "two\n");
        append(folder.resolve("a.log.2"), "h".repeat(300) + " but another, and rather long, and longer still");
        Files.copy(path, rotated);
        Files.writeString(path, "three\n");
        Files.setLastModifiedTime(folder.resolve("a.log.2"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("two\nthree\n");
        }
    }

    @Test
    void startsAgainIfTheFileWasTruncatedMeanwhile() throws Exception {
        append(path, HEAD + "one\n");
        Map<String, Position> positions = positions("a.log");
        Files.writeString(path, "two\n");
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("two\n");
            assertThat(bench.context.log()).containsExactly(cannotBeFound(305));
        }
    }

    private String cannotBeFound(long offset) {
        return "WARNING `" + path + "`: the file that was read up to byte " + offset
                + " cannot be found: the present one is read from its start";
    }

    @Test
    void startsAgainIfTheFileWasTruncatedAndHasGrownMeanwhile() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        Files.writeString(path, "three and four\n");
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("three and four\n");
            assertThat(bench.context.log()).containsExactly(cannotBeFound(4));
        }
    }

    @Test
    void startsAtTheBeginningIfTheFileIsGoneAlsoWhenToldToStartAtTheEnd() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        Files.delete(path);
        append(path, "number two\n");
        SourceBench bench = new SourceBench(settings(path, FOLLOW + "start-at = end"));
        try (bench) {
            bench.open(positions).poll();
            assertThat(bench.text(path)).isEqualTo("number two\n");
            assertThat(bench.context.log()).containsExactly(cannotBeFound(4));
        }
    }

    @Test
    void finishesAWholeChainOfRenamedFiles() throws Exception {
        append(path, "new\n");
        append(rotated, "old\n");
        Map<String, Position> positions = positions("a.log*");
        append(path, "more\n");
        Files.move(rotated, folder.resolve("a.log.2"));
        Files.move(path, rotated);
        append(path, "newest\n");
        try (SourceBench bench =
                SourceBench.follow(folder.resolve("a.log*"), positions).poll()) {
            bench.after(Duration.ofSeconds(10));
            assertThat(bench.text(path)).isEqualTo("more\nnewest\n");
            assertThat(bench.text(rotated)).isEmpty();
            assertThat(bench.text(folder.resolve("a.log.2"))).isEmpty();
        }
    }

    @Test
    void readsNothingTwiceThoughTheGlobAlsoSelectsTheNewNamesOfFilesReadBefore() throws Exception {
        Path glob = folder.resolve("*.log");
        append(path, "0\n");
        Map<String, Position> positions;
        try (SourceBench bench = SourceBench.follow(glob).poll()) {
            for (int i = 1; i <= 5; i++) {
                Files.move(path, folder.resolve("a-" + i + ".log"));
                append(path, i + "\n");
                bench.after(Duration.ofSeconds(5));
            }
            assertThat(bench.text(path)).isEqualTo("0\n1\n2\n3\n4\n5\n");
            append(path, "6\n");
            positions = bench.poll().batch.positions();
            assertThat(positions).containsOnlyKeys(path.toString());
        }
        append(folder.resolve("a-2.log"), "late\n");
        for (int restart = 0; restart < 2; restart++) {
            try (SourceBench bench = SourceBench.follow(glob, positions).poll()) {
                append(path, "7\n");
                bench.poll();
                assertThat(bench.text(path)).isEqualTo("7\n");
                assertThat(bench.text(folder.resolve("a-2.log"))).isEqualTo(restart == 0 ? "late\n" : "");
                assertThat(bench.batch.of(Appended.Chunk.class)).hasSize(2 - restart);
                positions = new java.util.HashMap<>(positions);
                positions.putAll(bench.batch.positions());
            }
        }
    }

    @Test
    void trustsAPositionThatIsAnOffsetAlone() throws Exception {
        append(path, "one\ntwo\n");
        try (SourceBench bench = resume(Map.of(path.toString(), Position.at(4)))) {
            assertThat(bench.text(path)).isEqualTo("two\n");
        }
        try (SourceBench bench = resume(Map.of(path.toString(), Position.at(9)))) {
            assertThat(bench.text(path)).isEqualTo("one\ntwo\n");
            assertThat(bench.context.log()).containsExactly(cannotBeFound(9));
        }
    }

    @Test
    void startsAgainIfItDoesNotKnowTheFormatOfThePosition() throws Exception {
        append(path, "one\n");
        byte[] state = Map.copyOf(positions("a.log")).get(path.toString()).state();
        byte[] broken = state.clone();
        broken[8] = 127;
        for (Position position : List.of(Position.at(4, 2, state), Position.at(4, 1, broken))) {
            try (SourceBench bench = resume(Map.of(path.toString(), position))) {
                assertThat(bench.text(path)).isEqualTo("one\n");
                assertThat(bench.context.log()).containsExactly(cannotBeFound(4));
            }
        }
    }

    @Test
    void takesNoNoticeOfPositionsOfOtherFiles() throws Exception {
        append(path, "one\n");
        append(rotated, "two\n");
        Map<String, Position> positions =
                Map.of(rotated.toString(), Position.at(4), path.toString(), Position.NONE, "x\0y", Position.at(3));
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.batch.splits()).containsExactly(path.toString());
            assertThat(bench.text(path)).isEqualTo("one\n");
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void doesNotTakeAnotherFileForTheOldOneThoughItIsLonger() throws Exception {
        append(path, "one\n");
        Map<String, Position> positions = positions("a.log");
        Files.writeString(rotated, "another file that is longer\n");
        Files.move(rotated, path, REPLACE_EXISTING);
        try (SourceBench bench = resume(positions)) {
            assertThat(bench.text(path)).isEqualTo("another file that is longer\n");
        }
    }
}
