package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rotation of the files that are written, by size and by time. The clock begins at 2026-01-01T00:00Z.
final class FileRotateTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("out.log");
    }

    private SinkBench sink(String rotate) {
        return new SinkBench(settings(path, "mode = append, rotate { " + rotate + " }"));
    }

    /// The content of each file, rotated ones first, in order of their names.
    private List<String> files() throws Exception {
        List<String> contents = new ArrayList<>();
        for (Path file : names()) {
            contents.add(Files.readString(file));
        }
        return contents;
    }

    private List<Path> names() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> names = new ArrayList<>(all.sorted().toList());
            if (names.remove(path)) {
                names.add(path);
            }
            return names;
        }
    }

    @Test
    void beginsANewFileBeforeTheOldOneGrowsTooLarge() throws Exception {
        try (SinkBench bench = sink("size = 10B").open()) {
            bench.write("1234\n", "5678\n").write("9\n").write("abc\n", "defghijklm\n", "n\n", "o\n");
            assertThat(files()).containsExactly("1234\n5678\n", "9\nabc\n", "defghijklm\n", "n\no\n");
            assertThat(bench.outcomes.delivered()).hasSize(7);
            assertThat(bench.context.count("files-rotated")).isEqualTo(3);
        }
    }

    @Test
    void namesRotatedFilesByTheTimeSoThatNamesAreInOrder() throws Exception {
        try (SinkBench bench = sink("size = 2B").open()) {
            bench.write("1\n", "2\n", "3\n");
            bench.clock.advance(Duration.ofMillis(90_500));
            bench.write("4\n");
            assertThat(names())
                    .containsExactly(
                            folder.resolve("out.log.20260101T000000.000Z"),
                            folder.resolve("out.log.20260101T000000.001Z"),
                            folder.resolve("out.log.20260101T000130.500Z"),
                            path);
            assertThat(bench.context.log())
                    .last()
                    .isEqualTo("INFO `" + path + "` was rotated to `out.log.20260101T000130.500Z`");
        }
    }

    @Test
    void beginsANewFileAtEachInterval() throws Exception {
        try (SinkBench bench = sink("interval = 1h").open()) {
            bench.write("0:00\n");
            bench.clock.advance(Duration.ofMinutes(59));
            bench.write("0:59\n");
            bench.clock.advance(Duration.ofMinutes(1));
            bench.write("1:00\n");
            bench.clock.advance(Duration.ofMinutes(150));
            bench.write("3:30\n");
            assertThat(files()).containsExactly("0:00\n0:59\n", "1:00\n", "3:30\n");
        }
    }

    @Test
    void rotatesAlsoWhenTheFlowIsIdle() throws Exception {
        try (SinkBench bench = sink("interval = 1h").open().write("0:00\n")) {
            bench.clock.advance(Duration.ofHours(1));
            bench.sink.flush();
            assertThat(files()).containsExactly("0:00\n", "");
            bench.clock.advance(Duration.ofHours(1));
            bench.sink.flush();
            assertThat(files()).containsExactly("0:00\n", "");
            bench.write("2:00\n");
            assertThat(files()).containsExactly("0:00\n", "2:00\n");
        }
    }

    @Test
    void rotatesAFileOfAnEarlierIntervalAfterARestart() throws Exception {
        Files.writeString(path, "yesterday\n");
        Files.setLastModifiedTime(path, FileTime.from(java.time.Instant.parse("2025-12-31T23:59:59Z")));
        try (SinkBench bench = sink("interval = 1h").open().write("today\n")) {
            assertThat(files()).containsExactly("yesterday\n", "today\n");
            bench.reopen().write("still today\n");
            assertThat(files()).hasSize(2);
        }
    }

    @Test
    void countsWhatWasThereBefore() throws Exception {
        Files.writeString(path, "12345678");
        try (SinkBench bench = sink("size = 10B").open()) {
            bench.write("9\n").write("x\n");
            assertThat(files()).containsExactly("123456789\n", "x\n");
        }
    }

    @Test
    void keepsTheYoungestFilesAndNothingElse() throws Exception {
        Files.writeString(folder.resolve("out.log.bak"), "");
        Files.writeString(folder.resolve("out.log.20200101T000000.000Z.gz"), "");
        Files.writeString(folder.resolve("other.log.20200101T000000.000Z"), "");
        Path oldest = Files.writeString(folder.resolve("out.log.20200101T000000.000Z"), "");
        try (SinkBench bench = sink("size = 2B, keep = 2").open()) {
            bench.write("1\n", "2\n", "3\n", "4\n");
            assertThat(names())
                    .containsExactly(
                            folder.resolve("other.log.20200101T000000.000Z"),
                            folder.resolve("out.log.20200101T000000.000Z.gz"),
                            folder.resolve("out.log.20260101T000000.001Z"),
                            folder.resolve("out.log.20260101T000000.002Z"),
                            folder.resolve("out.log.bak"),
                            path);
            assertThat(bench.context.log()).contains("INFO `" + oldest + "` was deleted: more files than rotate.keep");
        }
    }

    @Test
    void losesNothingWhenTheFileCannotBeRenamed() throws Exception {
        try (SinkBench bench = sink("size = 4B").open().write("one\n")) {
            Path held = folder.resolve("held");
            Files.move(path, held);
            assertThatThrownBy(() -> bench.write("two\n"))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("`" + path + "`: no such file");
            bench.reopen();
            assertThat(held).hasContent("one\n");
            assertThat(path).hasContent("two\n");
        }
    }

    @Test
    void losesNothingWhenTheDiskFillsUpInTheMiddleOfABatchThatRotates() throws Exception {
        try (SinkBench bench = sink("size = 4B").open()) {
            bench.disk.room = 10;
            assertThatThrownBy(() -> bench.write("one\n", "two\n", "tre\n", "for\n"))
                    .isInstanceOf(ConnectionLostException.class);
            assertThat(files()).containsExactly("one\n", "two\n", "");
            bench.disk.room = 100;
            bench.reopen();
            assertThat(files()).containsExactly("one\n", "two\n", "tre\n", "for\n");
        }
    }

    @Test
    void rotatesAFileThatWasBegunByModeWriteOrTruncate() throws Exception {
        for (String mode : List.of("write", "truncate")) {
            path = Files.createDirectory(folder.resolve(mode)).resolve("out.log");
            try (SinkBench bench = new SinkBench(settings(path, "mode = " + mode + ", rotate { size = 2B }"))) {
                bench.open().write("1\n", "2\n").reopen().write("3\n");
            }
            try (Stream<Path> all = Files.list(path.getParent())) {
                assertThat(all).hasSize(3);
            }
        }
    }

    @Test
    void isReadBackInOrderByASourceThatFollows() throws Exception {
        StringBuilder expected = new StringBuilder();
        try (SinkBench bench = sink("size = 100B").open();
                SourceBench reader = SourceBench.follow(path)) {
            for (int i = 0; i < 200; i++) {
                bench.write("event " + i + "\n");
                bench.clock.advance(Duration.ofMillis(100));
                expected.append("event ").append(i).append('\n');
                reader.scan();
            }
            reader.after(Duration.ofSeconds(5));
            assertThat(reader.text(path)).isEqualTo(expected.toString());
        }
    }
}
