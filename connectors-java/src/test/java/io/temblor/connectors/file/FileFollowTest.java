package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static io.temblor.connectors.file.SourceBench.FOLLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.NanoClock;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.BackgroundCall;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Following files that grow, appear and cannot be read.
final class FileFollowTest {
    private static final long LONG_NANOS = Duration.ofSeconds(30).toNanos();

    @TempDir
    private Path folder;

    private Path path;
    private final BadDisk disk = new BadDisk();

    @BeforeEach
    void name() {
        path = folder.resolve("a.log");
    }

    static void append(Path path, String text) throws Exception {
        Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private SourceBench followAll(String more) throws Exception {
        return new SourceBench(settings(folder.resolve("*.log"), FOLLOW + more), new RecordingBatch(), disk).open();
    }

    @Test
    void readsWhatIsAppended() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            assertThat(bench.last).isEqualTo(PollResult.IDLE);
            append(path, "two\n");
            bench.poll();
            append(path, "three\n");
            bench.poll();
            assertThat(bench.text(path)).isEqualTo("one\ntwo\nthree\n");
            assertThat(bench.batch.ended()).isEmpty();
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void waitsForTheRestOfALine() throws Exception {
        append(path, "one\ntw");
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            bench.after(Duration.ofMinutes(1));
            append(path, "o\n");
            bench.poll();
            assertThat(bench.text(path)).isEqualTo("one\ntwo\n");
            assertThat(bench.batch.ended()).isEmpty();
            assertThat(bench.batch.of(Appended.Chunk.class))
                    .extracting(c -> c.first().offset())
                    .containsExactly(0L, 6L);
        }
    }

    @Test
    void takesUpAFileThatAppears() throws Exception {
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            append(path, "one\n");
            bench.poll();
            assertThat(bench.batch.appended()).isEmpty();
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    @Test
    void takesUpFilesThatAppearAmongThoseOfAGlob() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = followAll("").poll()) {
            append(folder.resolve("b.log"), "two\n");
            append(folder.resolve("b.txt"), "no\n");
            bench.scan();
            assertThat(bench.batch.splits()).containsExactly(path.toString(), folder + "/b.log");
        }
    }

    @Test
    void takesUpAFolderThatAppears() throws Exception {
        try (SourceBench bench = SourceBench.follow(folder.resolve("x/*.log")).poll()) {
            Files.createDirectory(folder.resolve("x"));
            append(folder.resolve("x/a.log"), "one\n");
            bench.scan();
            assertThat(bench.text(folder.resolve("x/a.log"))).isEqualTo("one\n");
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void looksForFilesOnlyAtEachScan() throws Exception {
        try (SourceBench bench = followAll("scan-interval = 10s").poll()) {
            append(path, "one\n");
            bench.after(Duration.ofSeconds(9));
            assertThat(bench.batch.appended()).isEmpty();
            bench.after(Duration.ofSeconds(1));
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    @Test
    void startsAtTheEndOfFilesThatAreThere() throws Exception {
        append(path, "old\n");
        try (SourceBench bench = followAll("start-at = end").poll()) {
            append(path, "new\n");
            append(folder.resolve("b.log"), "all\n");
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("new\n");
            assertThat(bench.batch.of(Appended.Chunk.class).getFirst().first().offset())
                    .isEqualTo(4);
            assertThat(bench.text(folder.resolve("b.log"))).isEqualTo("all\n");
        }
    }

    @Test
    void losesNothingBetweenTwoOpeningsThoughItStartedAtTheEnd() throws Exception {
        append(path, "old\n");
        try (SourceBench bench = followAll("start-at = end").poll()) {
            append(path, "new\n");
            bench.reopen(bench.batch.positions()).poll();
            assertThat(bench.text(path)).isEqualTo("new\n");
        }
    }

    @Test
    void returnsSoonAfterTheFileHasGrown() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = new SourceBench(settings(path, FOLLOW + "poll-interval = 20ms"))
                .open()
                .poll()) {
            BackgroundCall<PollResult> poll = BackgroundCall.start(() -> bench.batch.poll(bench.source, LONG_NANOS));
            poll.awaitBlocked();
            append(path, "two\n");
            PollResult _ = poll.result(Await.LIMIT, "after the file has grown");
            assertThat(bench.text(path)).isEqualTo("one\ntwo\n");
        }
    }

    @Test
    void scansAgainThoughAnInterruptCutOneShort() throws Exception {
        try (SourceBench bench = followAll("").poll()) {
            append(path, "one\n");
            bench.clock.advance(Duration.ofSeconds(1));
            bench.source.interrupt();
            bench.poll();
            assertThat(bench.batch.appended()).isEmpty();
            bench.poll();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    @Test
    void scansLessOftenWhenScansTakeLong() throws Exception {
        append(path, "one\n");
        NanoClock slow = new NanoClock() {
            private long nanos;

            @Override
            public long epochNanos() {
                return 0;
            }

            @Override
            public long nanos() {
                return nanos += 100_000_000;
            }
        };
        RecordingBatch batch = new RecordingBatch();
        FileSource source = new FileSource(settings(folder.resolve("*.log"), FOLLOW), new TestContext(slow));
        source.open(java.util.Map.of(), 1);
        long opened = slow.nanos();
        append(folder.resolve("b.log"), "two\n");
        while (batch.splits().size() < 2) {
            PollResult _ = batch.poll(source, 0);
        }
        assertThat(slow.nanos() - opened).isGreaterThan(Duration.ofMillis(1900).toNanos());
        source.close();
    }

    @Test
    void tellsOnceThatAFileIsUnreadableAndReadsItLater() throws Exception {
        append(path, "one\n");
        append(folder.resolve("b.log"), "two\n");
        disk.forbid(path);
        try (SourceBench bench = followAll("").poll()) {
            bench.after(Duration.ofSeconds(10));
            assertThat(bench.batch.splits()).containsExactly(folder + "/b.log");
            assertThat(bench.context.log()).containsExactly("WARNING `" + path + "`: permission denied");
            disk.allow(path);
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    @Test
    void goesOnWhereReadingFailed() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = followAll("").poll()) {
            append(path, "two\n");
            disk.breakReading(path);
            bench.after(Duration.ofSeconds(5));
            disk.mend(path);
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("one\ntwo\n");
            assertThat(bench.batch.failed()).isEmpty();
            assertThat(bench.context.log()).containsExactly("WARNING `" + path + "`: input/output error");
        }
    }

    @Test
    void tellsAgainOfAProblemThatHadGone() throws Exception {
        Files.createDirectory(path);
        try (SourceBench bench = SourceBench.follow(path).poll()) {
            bench.after(Duration.ofSeconds(3));
            Files.delete(path);
            bench.after(Duration.ofSeconds(3));
            Files.createDirectory(path);
            bench.after(Duration.ofSeconds(3));
            String line = "WARNING `" + path + "`: is a folder; to read the files in it, give a glob such as `" + path
                    + "/*`";
            assertThat(bench.context.log()).containsExactly(line, line);
            Files.delete(path);
            append(path, "one\n");
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    @Test
    void forgetsAFileThatVanishesBeforeItIsOpened() throws Exception {
        append(path, "one\n");
        append(folder.resolve("b.log"), "two\n");
        try (SourceBench bench = followAll("")) {
            Files.delete(path);
            bench.poll().after(Duration.ofSeconds(10));
            assertThat(bench.batch.splits()).containsExactly(folder + "/b.log");
            assertThat(bench.context.log())
                    .containsExactly(
                            "INFO `" + path + "` was renamed or deleted: it is read to its end",
                            "WARNING `" + path + "` is gone before it was read: 4 bytes are lost");
            append(path, "three\n");
            bench.scan();
            assertThat(bench.text(path)).isEqualTo("three\n");
        }
    }

    @Test
    void forgetsNothingWhenTheThreadIsInterruptedWhileReading() throws Exception {
        append(path, "one\n");
        try (SourceBench bench = SourceBench.follow(path)) {
            Thread.currentThread().interrupt();
            assertThat(org.assertj.core.api.Assertions.catchThrowable(bench::poll))
                    .isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
            bench.poll();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }
}
