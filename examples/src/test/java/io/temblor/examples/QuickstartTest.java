package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The first thing that a newcomer runs.
@Timeout(60)
class QuickstartTest {
    private static final String COMMAND = "./temblor run examples/quickstart/flow.conf";

    @Test
    void printsWhatItsReadmeShows() throws Exception {
        Process run = Jvm.temblor("run", "examples/quickstart/flow.conf")
                .directory(Page.ROOT.toFile())
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        assertThat(printed).isEqualTo(Page.of("examples/quickstart/README.md").output(COMMAND));
        assertThat(printed).isEqualTo(Page.of("README.md").output(COMMAND));
        assertDeadLetters(Files.readAllLines(Page.ROOT.resolve("target/dead.ndjson")));
    }

    /// The README shows the last dead letter with white space.
    private static void assertDeadLetters(List<String> letters) throws IOException {
        String shown = Page.of("examples/quickstart/README.md").block("json");
        assertThat(letters).hasSize(3);
        assertThat(dense(letters.getLast())).isEqualTo(dense(shown));
    }

    private static String dense(String json) {
        return json.replaceAll("\\s", "")
                .replaceAll("\"split\":\"[^\"]*/examples/", "\"split\":\".../examples/")
                .replaceAll("\"ingest_ns\":\\d+", "\"ingest_ns\":0");
    }
}
