package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.Await;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A flow from file to file that keeps its positions, in a process that is killed or stopped, and started
/// again.
@Timeout(120)
class FileToFileTest {
    @TempDir
    private Path folder;

    private Path in;
    private Path out;
    private Path conf;

    @BeforeEach
    void writeFlow() throws IOException {
        in = folder.resolve("in.log");
        out = folder.resolve("out.log");
        conf = Files.writeString(folder.resolve("copy.conf"), """
                flow.main {
                  state = "%s"
                  connectors {
                    in  { type = file, path = "%s", follow = true, preprocessors = [separate], codec = string }
                    out { type = file, path = "%s", mode = append, codec = string, postprocessors = [separate] }
                  }
                  links = [ "in -> out" ]
                }
                """.formatted(folder.resolve("state"), in, out));
    }

    @Test
    void losesNothingWhenItsProcessIsKilled() throws Exception {
        Path positions = folder.resolve("state").resolve("main.positions");
        int count = 0;
        try (FlowProcess process = new FlowProcess(conf)) {
            while (!Files.exists(positions)) {
                append(count, count += 1_000);
                LockSupport.parkNanos(1_000_000);
            }
            append(count, count += 100_000);
            process.kill();
        }
        append(count, count += 1_000);
        String last = "line " + (count - 1);
        try (FlowProcess process = new FlowProcess(conf)) {
            Await.until("the last line is written", () -> endsWith(last));
            process.stop();
        }
        assertThat(Files.readAllLines(out).stream().distinct().toList().equals(lines(0, count)))
                .isTrue();
    }

    @Test
    void repeatsNothingAfterACleanStop() throws Exception {
        Files.write(in, lines(0, 1_000));
        try (FlowProcess process = new FlowProcess(conf)) {
            Await.until("the last line is written", () -> endsWith("line 999"));
            assertThat(process.stop()).startsWith("stopped in=1000 produced=0 delivered=1000 ");
        }
        Files.write(in, lines(1_000, 3_000), StandardOpenOption.APPEND);
        try (FlowProcess process = new FlowProcess(conf)) {
            Await.until("the last line is written", () -> endsWith("line 2999"));
            assertThat(process.stop()).startsWith("stopped in=2000 produced=0 delivered=2000 ");
        }
        assertThat(Files.readAllLines(out)).containsExactlyElementsOf(lines(0, 3_000));
    }

    @Test
    void followsAFileThatIsRenamedAndBegunAnew() throws Exception {
        Files.write(in, lines(0, 100));
        try (FlowProcess process = new FlowProcess(conf)) {
            Await.until("the first lines are written", () -> endsWith("line 99"));
            Files.write(in, lines(100, 200), StandardOpenOption.APPEND);
            Files.move(in, folder.resolve("in.log.1"));
            Files.write(in, lines(200, 300));
            Await.until("the lines of the new file are written", () -> endsWith("line 299"));
            assertThat(process.stop()).startsWith("stopped in=300 produced=0 delivered=300 ");
        }
        assertThat(Files.readAllLines(out)).containsExactlyElementsOf(lines(0, 300));
    }

    private void append(int from, int to) throws IOException {
        Files.write(in, lines(from, to), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i).toList();
    }

    private boolean endsWith(String line) throws IOException {
        if (!Files.exists(out)) {
            return false;
        }
        byte[] end = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile file = new RandomAccessFile(out.toFile(), "r")) {
            byte[] found = new byte[end.length];
            file.seek(Math.max(0, file.length() - end.length));
            return file.read(found) == end.length && Arrays.equals(found, end);
        }
    }
}
