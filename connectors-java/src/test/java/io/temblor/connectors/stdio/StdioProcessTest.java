package io.temblor.connectors.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.PollResult;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.stdio.StdioSettings.Stream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The real streams, in a process of their own.
@Timeout(60)
final class StdioProcessTest {

    /// Copies standard input to standard output, and says at the end what became of it.
    static final class Cat {
        private Cat() {}

        static void main(String[] args) throws Exception {
            StdioConnector connector = new StdioConnector();
            StdioSettings settings = new StdioSettings(Stream.STDOUT);
            try (var source = connector.source(settings, new TestContext());
                    var sink = connector.sink(settings, new TestContext())) {
                source.open(Map.of(), 1);
                sink.open(1);
                RecordingBatch batch = new RecordingBatch();
                RecordingOutcomes outcomes = new RecordingOutcomes();
                long id = 0;
                int length = 0;
                PollResult result;
                do {
                    result = batch.poll(source, 1_000_000_000);
                    String text = batch.text("stdin").substring(length);
                    length += text.length();
                    if (!text.isEmpty()) {
                        outcomes.write(sink, ListBatch.of(id++, List.of(text)));
                    }
                } while (result != PollResult.END);
                System.err.print("end");
            } catch (io.temblor.connector.ConnectionLostException e) {
                System.err.print(e.getMessage());
            }
        }
    }

    private static Process cat() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cat.class.getName())
                .start();
    }

    private static String error(Process process) throws Exception {
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void copiesInputToOutputAndEnds() throws Exception {
        Process process = cat();
        try (var in = process.getOutputStream()) {
            in.write("one\ntwo\nthrée".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("one\ntwo\nthrée");
        assertThat(error(process)).isEqualTo("end");
    }

    @Test
    void noticesThatTheReaderHasGone() throws Exception {
        Process process = cat();
        process.getInputStream().close();
        try (var in = process.getOutputStream()) {
            in.write("one\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(error(process)).isEqualTo("standard output is closed");
    }
}
