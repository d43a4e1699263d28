package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connector.ConnectionLostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing to disks that are full or broken.
final class FileFullTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("out.log");
    }

    private SinkBench sink(String more) throws Exception {
        return new SinkBench(settings(path, more)).open();
    }

    private void assertFull(SinkBench bench, String... payloads) {
        assertThatThrownBy(() -> bench.write(payloads))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("`" + path + "`: no space left on device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "append", "truncate", "overwrite"})
    void leavesNoTornEventWhenTheDiskIsFull(String mode) throws Exception {
        try (SinkBench bench = sink("mode = " + mode).write("zero\n")) {
            bench.disk.room = 10;
            assertFull(bench, "one\n", "two\n", "three\n", "four\n");
            assertThat(path).hasContent("zero\none\ntwo\n");
            assertThat(bench.outcomes.delivered()).containsExactly(0L, 1L, 2L);
            bench.disk.room = Long.MAX_VALUE;
            bench.reopen().write("five\n");
            assertThat(path).hasContent("zero\none\ntwo\nthree\nfour\nfive\n");
            assertThat(bench.outcomes.delivered()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void writesNothingWhileTheDiskStaysFull() throws Exception {
        try (SinkBench bench = sink("mode = append")) {
            bench.disk.room = 2;
            assertFull(bench, "one\n", "two\n");
            assertThat(path).isEmptyFile();
            bench.disk.room = 0;
            assertThatThrownBy(bench::reopen).isInstanceOf(ConnectionLostException.class);
            assertThat(bench.outcomes.delivered()).isEmpty();
            bench.disk.room = 100;
            bench.reopen();
            assertThat(path).hasContent("one\ntwo\n");
        }
    }

    @Test
    void writesOnAfterPartialWrites() throws Exception {
        try (SinkBench bench = sink("mode = append")) {
            bench.disk.mostPerWrite = 3;
            bench.write("one\n", "two\n", "three\n");
            assertThat(bench.disk.writes).isEqualTo(5);
            assertThat(path).hasContent("one\ntwo\nthree\n");
        }
        path = folder.resolve("over.log");
        Files.writeString(path, "0123456789");
        try (SinkBench bench = sink("mode = overwrite")) {
            bench.disk.mostPerWrite = 3;
            bench.write("abcdefg");
            assertThat(path).hasContent("abcdefg789");
        }
    }

    @Test
    void keepsWhatLaysBehindWhenOverwritingFails() throws Exception {
        Files.writeString(path, "0123456789");
        try (SinkBench bench = sink("mode = overwrite")) {
            bench.disk.room = 5;
            assertFull(bench, "abc", "def");
            assertThat(path).hasContent("abcde56789");
            bench.disk.room = 100;
            bench.reopen();
            assertThat(path).hasContent("abcdef6789");
        }
    }

    @Test
    void cutsNothingOffThatAnotherHasWritten() throws Exception {
        try (SinkBench bench = sink("mode = append").write("one\n")) {
            bench.disk.room = 2;
            bench.disk.beforeFailure = () -> Files.writeString(path, "other\n", StandardOpenOption.APPEND);
            assertFull(bench, "two\n");
            assertThat(path).hasContent("one\ntwother\n");
            assertThat(bench.context.log())
                    .containsExactly("WARNING `" + path
                            + "`: was changed by somebody else after a failed write, and may hold a torn event");
            bench.disk.room = 100;
            bench.reopen();
            assertThat(path).hasContent("one\ntwother\ntwo\n");
        }
    }

    @Test
    void deliversNothingOfABatchThatCannotBeForced() throws Exception {
        try (SinkBench bench = sink("mode = append, sync = batch").write("one\n")) {
            bench.disk.forceFails = true;
            assertThatThrownBy(() -> bench.write("two\n", "three\n"))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("`" + path + "`: input/output error");
            assertThat(path).hasContent("one\n");
            assertThat(bench.outcomes.delivered()).containsExactly(0L);
            bench.disk.forceFails = false;
            bench.reopen();
            assertThat(path).hasContent("one\ntwo\nthree\n");
        }
    }

    @Test
    void losesTheConnectionWhenAFlushCannotForce() throws Exception {
        try (SinkBench bench = sink("mode = append").write("one\n")) {
            bench.disk.forceFails = true;
            assertThatThrownBy(bench.sink::flush)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("`" + path + "`: input/output error");
        }
    }

    @Test
    void leavesNoTornEventWhenTheThreadIsInterrupted() throws Exception {
        try (SinkBench bench = sink("mode = append").write("one\n")) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> bench.write("two\n", "three\n")).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
            bench.reopen();
            assertThat(path).hasContent("one\ntwo\nthree\n");
            assertThat(bench.outcomes.delivered()).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void losesTheConnectionOnADeviceThatIsFull() throws Exception {
        path = Path.of("/dev/full");
        assumeTrue(Files.isWritable(path), "there is no /dev/full");
        try (SinkBench bench = sink("mode = append")) {
            assertFull(bench, "one\n", "two\n");
            assertThat(bench.outcomes.delivered()).isEmpty();
            assertThatThrownBy(bench::reopen).isInstanceOf(ConnectionLostException.class);
        }
    }
}
