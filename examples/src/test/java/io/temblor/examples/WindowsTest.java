package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The example of windows: once as a query, once in HOCON.
@Timeout(60)
class WindowsTest {
    private static final String PAGE = "examples/windows/README.md";

    @ParameterizedTest
    @ValueSource(strings = {"examples/windows/query.conf", "examples/windows/steps.conf"})
    void doesWhatItsReadmeShows(String flow) throws Exception {
        Process run = Jvm.temblor("run", "--quiet", flow)
                .directory(Page.ROOT.toFile())
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        assertThat(printed).isEqualTo(Page.of(PAGE).output("./temblor run --quiet " + flow));
        assertThat(Files.readString(Page.ROOT.resolve("target/bad-lines.ndjson")))
                .isEqualTo(Page.of(PAGE).block("json"));
    }
}
