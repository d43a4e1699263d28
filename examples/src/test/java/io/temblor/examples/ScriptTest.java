package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The example of a script.
@Timeout(60)
class ScriptTest {
    private static final String PAGE = "examples/script/README.md";

    @Test
    void doesWhatItsReadmeShows() throws Exception {
        Process run = Jvm.temblor("run", "--quiet", "examples/script/flow.conf")
                .directory(Page.ROOT.toFile())
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        assertThat(printed).isEqualTo(Page.of(PAGE).output("./temblor run --quiet examples/script/flow.conf"));
        List<String> shown = Page.of(PAGE).blocks().stream()
                .filter(block -> block.language().equals("json"))
                .map(block -> dense(block.text()))
                .toList();
        assertThat(Files.readAllLines(Page.ROOT.resolve("target/bad-lines.ndjson")))
                .map(ScriptTest::dense)
                .isEqualTo(shown);
    }

    private static String dense(String json) {
        return json.replaceAll("\\s", "")
                .replaceAll("\"split\":\"[^\"]*/examples/", "\"split\":\".../examples/")
                .replaceAll("\"ingest_ns\":\\d+", "\"ingest_ns\":0");
    }
}
