package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The four modes of writing, and when bytes are forced to the disk.
final class FileWriteTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("out.log");
    }

    private SinkBench sink(String more) {
        return new SinkBench(settings(path, more));
    }

    @Test
    void appendsBehindWhatIsThere() throws Exception {
        Files.writeString(path, "old\n");
        try (SinkBench bench = sink("mode = append").open()) {
            bench.write("one\n", "two\n").write("three\n");
        }
        assertThat(path).hasContent("old\none\ntwo\nthree\n");
    }

    @Test
    void emptiesTheFileOnceWhenItTruncates() throws Exception {
        Files.writeString(path, "old and long\n");
        try (SinkBench bench = sink("mode = truncate").open()) {
            assertThat(path).isEmptyFile();
            bench.write("one\n").reopen().write("two\n");
        }
        assertThat(path).hasContent("one\ntwo\n");
    }

    @Test
    void writesOverWhatIsThereAndLeavesTheRest() throws Exception {
        Files.writeString(path, "0123456789");
        try (SinkBench bench = sink("mode = overwrite").open()) {
            bench.write("ab").reopen().write("cd", "ef");
        }
        assertThat(path).hasContent("abcdef6789");
    }

    @Test
    void createsAFileOfItsOwnWhenItWrites() throws Exception {
        try (SinkBench bench = sink("mode = write").open()) {
            bench.write("one\n").reopen().write("two\n");
        }
        assertThat(path).hasContent("one\ntwo\n");
    }

    @Test
    void refusesToWriteIntoAFileThatExists() throws Exception {
        Files.writeString(path, "precious");
        try (SinkBench bench = sink("mode = write")) {
            assertThatThrownBy(bench::open)
                    .isInstanceOf(ConnectionGoneException.class)
                    .hasMessage("`" + path + "`: exists, but mode write begins a new file; remove it, or choose append,"
                            + " truncate or overwrite");
            assertThat(path).hasContent("precious");
            Files.delete(path);
            bench.reopen().write("one\n");
            assertThat(path).hasContent("one\n");
        }
    }

    @Test
    void createsMissingFolders() throws Exception {
        path = folder.resolve("a/b/out.log");
        try (SinkBench bench = sink("mode = append").open()) {
            bench.write("one\n");
        }
        assertThat(path).hasContent("one\n");
    }

    @Test
    void leavesFoldersAloneIfToldSo() {
        path = folder.resolve("a/b/out.log");
        try (SinkBench bench = sink("mode = append, create-folders = false")) {
            assertThatThrownBy(bench::open)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("`" + path + "`: the folder `" + path.getParent()
                            + "` does not exist; create it, or set create-folders = true");
        }
    }

    @Test
    void saysWhatIsInTheWay() throws Exception {
        Files.createDirectory(path);
        try (SinkBench bench = sink("mode = append")) {
            assertThatThrownBy(bench::open).hasMessage("`" + path + "`: is a directory");
        }
        Files.writeString(folder.resolve("a"), "");
        path = folder.resolve("a/out.log");
        try (SinkBench bench = sink("mode = append")) {
            assertThatThrownBy(bench::open).hasMessage("`" + folder.resolve("a") + "`: is not a folder");
        }
    }

    @Test
    void writesThroughALinkToAFolder() throws Exception {
        Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        path = folder.resolve("link/out.log");
        try (SinkBench bench = sink("mode = append").open()) {
            bench.write("one\n");
        }
        assertThat(folder.resolve("real/out.log")).hasContent("one\n");
    }

    @Test
    void writesABatchAtOnce() throws Exception {
        try (SinkBench bench = sink("mode = append").open()) {
            bench.write("one\n", "", "two\n", "three\n");
            assertThat(bench.disk.writes).isEqualTo(1);
            assertThat(bench.outcomes.delivered()).containsExactly(0L, 1L, 2L, 3L);
            bench.write("");
            assertThat(bench.disk.writes).isEqualTo(1);
        }
    }

    @Test
    void doesNotTearEventsOfOthersWhoAppendToTheSameFile() throws Exception {
        try (SinkBench one = sink("mode = append").open();
                SinkBench other = sink("mode = append").open()) {
            one.write("1\n", "2\n");
            other.write("a\n");
            one.write("3\n");
        }
        assertThat(path).hasContent("1\n2\na\n3\n");
    }

    @Test
    void forcesWhenFlushedIfThereIsSomething() throws Exception {
        try (SinkBench bench = sink("mode = append").open()) {
            bench.write("one\n").write("two\n");
            assertThat(bench.disk.forces).isZero();
            bench.sink.flush();
            bench.sink.flush();
            assertThat(bench.disk.forces).isEqualTo(1);
        }
    }

    @Test
    void forcesEachBatch() throws Exception {
        try (SinkBench bench = sink("mode = append, sync = batch").open()) {
            bench.write("one\n", "two\n").write("three\n");
            assertThat(bench.disk.forces).isEqualTo(2);
            bench.sink.flush();
            assertThat(bench.disk.forces).isEqualTo(2);
        }
    }

    @Test
    void neverForcesIfToldSo() throws Exception {
        try (SinkBench bench = sink("mode = append, sync = never").open()) {
            bench.write("one\n");
            bench.sink.flush();
            assertThat(bench.disk.forces).isZero();
        }
    }

    @Test
    void goesOnInANewFileWhenSomebodyElseRenamesTheOldOne() throws Exception {
        Path rotated = folder.resolve("out.log.1");
        try (SinkBench bench = sink("mode = append").open().write("one\n")) {
            Files.move(path, rotated);
            bench.write("two\n");
            bench.clock.advance(Duration.ofSeconds(1));
            bench.write("three\n");
            assertThat(rotated).hasContent("one\ntwo\n");
            assertThat(path).hasContent("three\n");
            assertThat(bench.context.log())
                    .containsExactly("INFO `" + path + "` was renamed or deleted: a new file is begun");
        }
    }

    @Test
    void leavesNoHoleWhenSomebodyElseTruncatesTheFile() throws Exception {
        try (SinkBench bench = sink("mode = truncate").open().write("one\n")) {
            Files.writeString(path, "");
            bench.write("two\n");
        }
        assertThat(path).hasContent("two\n");
    }

    @Test
    void writesToADevice() throws Exception {
        path = Path.of("/dev/null");
        assumeTrue(Files.isWritable(path), "there is no /dev/null");
        try (SinkBench bench = sink("mode = truncate, sync = batch").open().write("one\n")) {
            bench.sink.flush();
            assertThat(bench.outcomes.delivered()).containsExactly(0L);
        }
    }

    @Test
    void saysWhatItPromises() {
        FileConnector connector = new FileConnector();
        assertThat(connector.roles(settings("path = x"))).containsExactly(Role.SOURCE);
        assertThat(connector.roles(settings("path = x, mode = append"))).containsExactly(Role.SINK);
        assertThat(connector.delivery(settings("path = x"), Role.SOURCE))
                .isEqualTo(Delivery.atLeastOnce("reading resumes where it stopped, also in a renamed file"));
        assertThat(connector.delivery(settings("path = x, mode = append"), Role.SINK))
                .isEqualTo(Delivery.atLeastOnce("an event counts as delivered when the operating system has it"));
        assertThat(connector.delivery(settings("path = x, mode = append, sync = batch"), Role.SINK))
                .isEqualTo(Delivery.atLeastOnce("an event counts as delivered when it is on the disk"));
    }
}
