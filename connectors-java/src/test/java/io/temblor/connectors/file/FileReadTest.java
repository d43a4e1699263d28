package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.RecordingBatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading to the end, without following.
final class FileReadTest {
    @TempDir
    private Path folder;

    private final BadDisk disk = new BadDisk();

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private SourceBench read(String glob) throws Exception {
        return new SourceBench(settings(folder.resolve(glob), "")).open().poll();
    }

    @Test
    void readsAFileToItsEnd() throws Exception {
        Path path = file("a.log", "one\ntwo\n");
        try (SourceBench bench = read("a.log")) {
            assertThat(bench.text(path)).isEqualTo("one\ntwo\n");
            assertThat(bench.batch.ended()).containsExactly(path.toString());
            assertThat(bench.last).isEqualTo(PollResult.END);
            assertThat(bench.batch.poll(bench.source, 1_000_000_000)).isEqualTo(PollResult.END);
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void endsTheStreamBehindALastLineWithoutLineFeed() throws Exception {
        Path path = file("a.log", "one\ntwo");
        try (SourceBench bench = read("a.log")) {
            assertThat(bench.text(path)).isEqualTo("one\ntwo");
            assertThat(bench.batch.appended().getLast()).isInstanceOf(Appended.Ended.class);
        }
    }

    @Test
    void endsAtOnceWithAnEmptyFile() throws Exception {
        file("a.log", "");
        try (SourceBench bench = read("a.log")) {
            assertThat(bench.batch.appended()).isEmpty();
            assertThat(bench.last).isEqualTo(PollResult.END);
        }
    }

    @Test
    void tellsThePathAsMetadata() throws Exception {
        Path path = file("a.log", "x\n");
        try (SourceBench bench = read("a.log")) {
            assertThat(bench.batch.appended().getFirst().split().meta())
                    .hasToString("{\"file\":{\"path\":\"" + path + "\"}}");
        }
    }

    @Test
    void readsInChunksAtTheirOffsets() throws Exception {
        byte[] content = new byte[1000];
        new Random(1).nextBytes(content);
        Path path = Files.write(folder.resolve("a.bin"), content);
        try (SourceBench bench = new SourceBench(settings(path, "chunk-size = 64B"), new RecordingBatch(1)).open()) {
            bench.poll();
            List<Appended.Chunk> chunks = bench.batch.of(Appended.Chunk.class);
            assertThat(chunks).hasSize(16);
            int offset = 0;
            for (Appended.Chunk chunk : chunks) {
                assertThat(chunk.first().offset()).isEqualTo(offset);
                assertThat(chunk.bytes()).isEqualTo(Arrays.copyOfRange(content, offset, offset + chunk.bytes().length));
                offset += chunk.bytes().length;
            }
            assertThat(offset).isEqualTo(1000);
        }
    }

    @Test
    void passesBytesThatAreNoTextUntouched() throws Exception {
        byte[] content = {'a', (byte) 0xff, (byte) 0xfe, 0, '\n', (byte) 0xc3};
        Path path = Files.write(folder.resolve("a.log"), content);
        try (SourceBench bench = read("a.log")) {
            assertThat(bench.batch.of(Appended.Chunk.class).getFirst().bytes()).isEqualTo(content);
            assertThat(bench.batch.ended()).containsExactly(path.toString());
        }
    }

    @Test
    void readsAllThatAGlobSelects() throws Exception {
        Path one = file("1.log", "one\n");
        Path two = file("2.log", "two\n");
        file("3.txt", "three\n");
        Files.createDirectory(folder.resolve("folder.log"));
        try (SourceBench bench = read("*.log")) {
            assertThat(bench.batch.splits()).containsExactly(one.toString(), two.toString());
            assertThat(bench.batch.ended()).containsExactly(one.toString(), two.toString());
            assertThat(bench.last).isEqualTo(PollResult.END);
            assertThat(bench.context.log()).isEmpty();
        }
    }

    @Test
    void readsBelowFolders() throws Exception {
        Files.createDirectories(folder.resolve("x/y"));
        Path top = file("a.log", "0");
        Path deep = file("x/y/a.log", "2");
        try (SourceBench bench = read("**/*.log")) {
            assertThat(bench.batch.splits()).containsExactlyInAnyOrder(top.toString(), deep.toString());
        }
    }

    @Test
    void readsAFileOnceThoughItHasTwoNames() throws Exception {
        Path path = file("a.log", "one\n");
        Files.createSymbolicLink(folder.resolve("b.log"), path);
        Files.createLink(folder.resolve("c.log"), path);
        try (SourceBench bench = read("*.log")) {
            assertThat(bench.batch.splits()).containsExactly(path.toString());
        }
    }

    @Test
    void takesTurnsBetweenFiles() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            file(name + ".log", name.repeat(300));
        }
        SourceBench bench = new SourceBench(settings(folder.resolve("*.log"), "chunk-size = 100B"));
        try (bench) {
            bench.open().poll();
            StringBuilder order = new StringBuilder();
            bench.batch
                    .of(Appended.Chunk.class)
                    .forEach(chunk -> order.append(chunk.text().charAt(0)));
            assertThat(order).hasToString("abcabcabc");
        }
    }

    @Test
    void saysThatAFileIsMissing() {
        Path path = folder.resolve("a.log");
        assertThatThrownBy(() -> read("a.log"))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("`" + path + "`: no such file");
        assertThatThrownBy(() -> read("*.log"))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("`" + folder + "/*.log`: no file matches");
        assertThatThrownBy(() -> read("no/such/*.log"))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("`" + folder + "/no/such/*.log`: no file matches");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThatThrownBy(() -> read("."))
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("`" + folder + "`: is a folder; to read the files in it, give a glob such as `" + folder
                        + "/*`");
    }

    @Test
    void readsOnceTheFileHasAppeared() throws Exception {
        Path path = folder.resolve("a.log");
        try (SourceBench bench = new SourceBench(settings(path, ""))) {
            assertThatThrownBy(bench::open).isInstanceOf(ConnectionLostException.class);
            file("a.log", "one\n");
            bench.reopen(Map.of()).poll();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    @Test
    void doesNotReadFilesAgainThatHaveEndedBeforeTheConnectionWasLost() throws Exception {
        file("a.log", "one\n");
        try (SourceBench bench = read("*.log")) {
            bench.reopen(Map.of()).poll();
            assertThat(bench.batch.of(Appended.Chunk.class)).hasSize(1);
            assertThat(bench.last).isEqualTo(PollResult.END);
        }
    }

    @Test
    void saysThatALoneFileIsUnreadable() throws Exception {
        Path path = file("a.log", "one\n");
        disk.forbid(path);
        try (SourceBench bench = onBadDisk("a.log")) {
            assertThatThrownBy(bench::poll)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("`" + path + "`: permission denied");
            disk.allow(path);
            bench.reopen(Map.of()).poll();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    @Test
    void leavesOutWhatIsUnreadableAmongOthers() throws Exception {
        Path bad = file("a.log", "one\n");
        Path good = file("b.log", "two\n");
        disk.forbid(bad);
        try (SourceBench bench = onBadDisk("*.log").poll()) {
            assertThat(bench.batch.splits()).containsExactly(good.toString());
            assertThat(bench.last).isEqualTo(PollResult.END);
            assertThat(bench.context.log()).containsExactly("WARNING `" + bad + "`: permission denied");
        }
    }

    @Test
    void respectsPermissions() throws Exception {
        Path path = file("a.log", "one\n");
        boolean _ = path.toFile().setReadable(false);
        Assumptions.assumeFalse(Files.isReadable(path), "permissions do not bind this user");
        assertThatThrownBy(() -> read("a.log")).hasMessage("`" + path + "`: permission denied");
    }

    @Test
    void breaksTheStreamOffWhenReadingFailsInTheMiddle() throws Exception {
        Path bad = file("a.log", "one\n");
        Path good = file("b.log", "two\n");
        FileSettings settings = settings(folder.resolve("*.log"), "chunk-size = 2B");
        try (SourceBench bench = new SourceBench(settings, new RecordingBatch(1), disk).open()) {
            bench.batch.poll(bench.source, 0);
            disk.breakReading(bad);
            bench.poll();
            assertThat(bench.text(bad)).isEqualTo("on");
            assertThat(bench.batch.failed()).containsExactly(bad + ": input/output error");
            assertThat(bench.text(good)).isEqualTo("two\n");
            assertThat(bench.context.log()).containsExactly("WARNING `" + bad + "`: input/output error");
        }
    }

    @Test
    void goesOnWhereReadingTheLoneFileFailed() throws Exception {
        Path path = file("a.log", "one\n");
        try (SourceBench bench =
                new SourceBench(settings(path, "chunk-size = 2B"), new RecordingBatch(1), disk).open()) {
            bench.batch.poll(bench.source, 0);
            disk.breakReading(path);
            assertThatThrownBy(bench::poll).hasMessage("`" + path + "`: input/output error");
            disk.mend(path);
            bench.reopen(bench.batch.positions()).poll();
            assertThat(bench.text(path)).isEqualTo("one\n");
        }
    }

    private SourceBench onBadDisk(String glob) throws Exception {
        return new SourceBench(settings(folder.resolve(glob), ""), new RecordingBatch(), disk).open();
    }

    @Test
    void leavesOutAFileThatVanishesBeforeItIsOpened() throws Exception {
        Path gone = file("a.log", "one\n");
        Path there = file("b.log", "two\n");
        try (SourceBench bench = new SourceBench(settings(folder.resolve("*.log"), "")).open()) {
            Files.delete(gone);
            bench.poll();
            assertThat(bench.batch.splits()).containsExactly(there.toString());
            assertThat(bench.context.log()).containsExactly("WARNING `" + gone + "`: no such file");
        }
    }

    @Test
    void losesTheConnectionIfTheLoneFileVanishesBeforeItIsOpened() throws Exception {
        Path path = file("a.log", "one\n");
        try (SourceBench bench = new SourceBench(settings(path, "")).open()) {
            Files.delete(path);
            assertThatThrownBy(bench::poll)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("`" + path + "`: no such file");
        }
    }

    @Test
    void namesWhatAGlobSelectsButIsNoFile() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a.log"), folder.resolve("nothing"));
        file("b.log", "two\n");
        try (SourceBench bench = read("*.log")) {
            assertThat(bench.context.log()).containsExactly("WARNING `" + link + "`: is a link to nothing");
        }
    }

    @Test
    void readsALineThatIsLongerThanManyChunks() throws Exception {
        String line = "x".repeat(1_000_000) + "\n";
        Path path = file("a.log", line);
        try (SourceBench bench = read("a.log")) {
            assertThat(bench.text(path)).isEqualTo(line);
        }
    }

    @Test
    void findsItsWayOutOfLinksThatLeadBack() throws Exception {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Path path = file("sub/a.log", "one\n");
        Path loop = Files.createSymbolicLink(sub.resolve("loop"), folder);
        try (SourceBench bench = read("**/*.log")) {
            assertThat(bench.batch.splits()).containsExactly(path.toString());
            assertThat(bench.context.log())
                    .containsExactly("WARNING `" + loop + "`: a link that leads back to its own folder");
        }
    }

    @Test
    void stopsAScanWhenInterrupted() throws Exception {
        file("a.log", "one\n");
        try (SourceBench bench = new SourceBench(settings(folder.resolve("*.log"), ""))) {
            bench.source.interrupt();
            bench.open();
            file("b.log", "two\n");
            bench.poll();
            assertThat(bench.batch.ended()).hasSize(2);
        }
    }
}
