package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static io.temblor.connectors.file.FileFollowTest.append;
import static io.temblor.connectors.file.SourceBench.FOLLOW;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.Appended;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to followed files in the hands of those who rotate them.
final class FileRotationTest {
    @TempDir
    private Path folder;

    private Path path;
    private Path rotated;

    @BeforeEach
    void name() {
        path = folder.resolve("a.log");
        rotated = folder.resolve("a.log.1");
    }

    private static List<String> kinds(SourceBench bench) {
        return bench.batch.appended().stream()
                .map(one -> switch (one) {
                    case Appended.Chunk chunk -> chunk.text();
                    case Appended.Ended _ -> "END";
                    case Appended.Failed failed -> "FAIL " + failed.reason();
                    default -> one.toString();
                })
                .toList();
    }

    private static void truncate(Path path) throws Exception {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    @Test
    void readsARenamedFileToItsEndThenTheNewOne() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            append(path, "two\n");
            Files.move(path, rotated);
            append(path, "four\n");
            bench.scan();
            append(rotated, "three\n");
            bench.poll();
            assertThat(kinds(bench)).containsExactly("one\n", "two\n", "three\n");
            bench.after(Duration.ofSeconds(2));
            assertThat(kinds(bench)).containsExactly("one\n", "two\n", "three\n", "END", "four\n");
            assertThat(bench.context.log())
                    .containsExactly(
                            "INFO `" + path + "` was rotated: it is read to its end, then the new file from its start");
            assertThat(bench.context.count("files-rotated")).isEqualTo(1);
            append(path, "five\n");
            bench.poll();
            assertThat(bench.text(path)).endsWith("four\nfive\n");
        }
    }

    @Test
    void deliversALastLineWithoutLineFeedWhenTheFileIsRotated() throws Exception {
        append(path, "one\ntw");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            Files.move(path, rotated);
            append(path, "three\n");
            bench.after(Duration.ofSeconds(4));
            assertThat(kinds(bench)).containsExactly("one\ntw", "END", "three\n");
        }
    }

    @Test
    void readsADeletedFileToItsEnd() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path).poll();
                FileChannel writer = FileChannel.open(path, StandardOpenOption.APPEND)) {
            Files.delete(path);
            bench.scan();
            writer.write(java.nio.ByteBuffer.wrap("two".getBytes()));
            bench.poll();
            assertThat(kinds(bench)).containsExactly("one\n", "two");
            bench.after(Duration.ofSeconds(3));
            assertThat(kinds(bench)).containsExactly("one\n", "two", "END");
            append(path, "three\n");
            bench.scan();
            assertThat(kinds(bench)).containsExactly("one\n", "two", "END", "three\n");
        }
    }

    @Test
    void readsAFileThatWasDeletedAndMadeAnewBetweenTwoLooks() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            append(path, "two\n");
            Files.delete(path);
            append(path, "three\n");
            bench.after(Duration.ofSeconds(4));
            assertThat(kinds(bench)).containsExactly("one\n", "two\n", "END", "three\n");
        }
    }

    @Test
    void startsAgainInATruncatedFile() throws Exception {
        append(path, "one\ntwo\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            truncate(path);
            bench.poll();
            append(path, "three\n");
            bench.poll();
            assertThat(bench.text(path)).isEqualTo("one\ntwo\nthree\n");
            assertThat(bench.context.log())
                    .containsExactly("INFO `" + path
                            + "` was truncated or replaced: it is read again from its start,"
                            + " reading had come to byte 8");
            assertThat(bench.context.count("files-truncated")).isEqualTo(1);
        }
    }

    @Test
    void breaksTheStreamOffWhereItWasTruncated() throws Exception {
        append(path, "one\ntw");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            truncate(path);
            append(path, "x\n");
            bench.poll();
            assertThat(kinds(bench)).containsExactly("one\ntw", "FAIL the file was truncated", "x\n");
            List<Appended> all = bench.batch.appended();
            assertThat(all.getLast().split()).isNotSameAs(all.getFirst().split());
            assertThat(all.getLast().split().id()).isEqualTo(path.toString());
            assertThat(all.getLast().after().offset()).isEqualTo(2);
        }
    }

    @Test
    void startsAgainWhenTheFileWasCopiedAndTruncated() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            Files.copy(path, rotated);
            truncate(path);
            append(path, "2\n");
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("one\n2\n");
        }
    }

    @Test
    void noticesATruncationThoughTheFileHasGrownBeyondTheOldSize() throws Exception {
        append(path, "first\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            truncate(path);
            append(path, "second, and longer\n");
            bench.poll();
            assertThat(bench.text(path)).isEqualTo("first\nsecond, and longer\n");
            assertThat(bench.context.count("files-truncated")).isEqualTo(1);
        }
    }

    @Test
    void noticesATruncationThoughTheFileHasTheOldSizeAgain() throws Exception {
        append(path, "one\n");
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000));
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            truncate(path);
            append(path, "two\n");
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("one\ntwo\n");
        }
    }

    @Test
    void doesNotMistakeATouchedFileForANewOne() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000));
            bench.after(Duration.ofSeconds(3));
            assertThat(bench.text(path)).isEqualTo("one\n");
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void followsALinkToItsNewTarget() throws Exception {
        Path first = folder.resolve("1");
        Path second = folder.resolve("2");
        append(first, "one\n");
        append(second, "three\n");
        Files.createSymbolicLink(path, first);
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            append(first, "two\n");
            Files.createSymbolicLink(folder.resolve("new"), second);
            Files.move(folder.resolve("new"), path, REPLACE_EXISTING);
            bench.after(Duration.ofSeconds(4));
            assertThat(kinds(bench)).containsExactly("one\n", "two\n", "END", "three\n");
        }
    }

    @Test
    void readsAFileOnceThoughTheGlobAlsoSelectsItsNewName() throws Exception {
        append(path, "one\n");
        Path second = folder.resolve("a.log.2");
        try (SourceBench bench = SourceBench.follow(folder.resolve("a.log*")).poll()) {
            for (String line : List.of("two\n", "three\n", "four\n")) {
                if (Files.exists(rotated)) {
                    Files.move(rotated, second, REPLACE_EXISTING);
                }
                Files.move(path, rotated);
                append(path, line);
                bench.after(Duration.ofSeconds(5));
            }
            append(rotated, "late\n");
            bench.after(Duration.ofSeconds(5));
            assertThat(bench.text(path)).isEqualTo("one\ntwo\nthree\nfour\n");
            assertThat(bench.text(rotated)).isEqualTo("late\n");
            assertThat(bench.text(second)).isEmpty();
        }
    }

    @Test
    void followsSeveralRotationsInARowWithoutWaitingAtEach() throws Exception {
        append(path, "0\n");
        try (SourceBench bench = new SourceBench(settings(path, FOLLOW + "rotation-wait = 1h"))
                .open()
                .poll()) {
            for (int i = 1; i <= 5; i++) {
                Files.move(path, folder.resolve("a.log." + i));
                append(path, i + "\n");
                bench.scan();
            }
            assertThat(bench.text(path)).isEqualTo("0\n1\n2\n3\n4\n");
            bench.after(Duration.ofHours(2));
            assertThat(bench.text(path)).isEqualTo("0\n1\n2\n3\n4\n5\n");
        }
    }

    @Test
    void readsAlsoTheFileBetweenTwoRotationsThatCameAtOnce() throws Exception {
        append(path, "one\n");
        append(folder.resolve("a.log.7"), "read long ago\n");
        Files.setLastModifiedTime(folder.resolve("a.log.7"), FileTime.fromMillis(1_000_000));
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            Files.move(path, folder.resolve("a.log.2"));
            append(path, "two\n");
            Files.move(path, rotated);
            append(path, "three\n");
            bench.after(Duration.ofSeconds(10));
            assertThat(bench.text(path)).isEqualTo("one\ntwo\nthree\n");
            assertThat(bench.batch.ended()).hasSize(2);
        }
    }

    @Test
    void doesNotTakeAFileThatItHasReadForOneThatItMissed() throws Exception {
        Path second = folder.resolve("a.log.2");
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            Files.move(path, rotated);
            append(path, "two\n");
            bench.after(Duration.ofSeconds(5));
            Files.setLastModifiedTime(rotated, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
            Files.move(rotated, second);
            Files.move(path, rotated);
            append(path, "three\n");
            bench.after(Duration.ofSeconds(5));
            assertThat(bench.text(path)).isEqualTo("one\ntwo\nthree\n");
        }
    }

    @Test
    void findsARenamedFileThatItHadClosed() throws Exception {
        Path other = folder.resolve("b.log");
        append(path, "one\n");
        append(other, "x\n");
        SourceBench bench = new SourceBench(settings(folder.resolve("?.log"), FOLLOW + "max-open-files = 1"));
        try (bench) {
            bench.open().poll();
            append(path, "two\n");
            Files.move(path, rotated);
            append(path, "three\n");
            bench.after(Duration.ofSeconds(5));
            assertThat(bench.text(path)).isEqualTo("one\ntwo\nthree\n");
            assertThat(bench.text(other)).isEqualTo("x\n");
        }
    }

    @Test
    void goesOnWhenARenamedFileThatItHadClosedIsGone() throws Exception {
        Path other = folder.resolve("b.log");
        append(path, "one");
        append(other, "x\n");
        SourceBench bench = new SourceBench(settings(folder.resolve("?.log"), FOLLOW + "max-open-files = 1"));
        try (bench) {
            bench.open().poll();
            Files.delete(path);
            Files.createDirectory(rotated);
            append(rotated.resolve("keeps the inode busy"), "");
            append(path, "two\n");
            bench.after(Duration.ofSeconds(10));
            assertThat(bench.text(path)).isEqualTo("onetwo\n");
        }
    }
}
