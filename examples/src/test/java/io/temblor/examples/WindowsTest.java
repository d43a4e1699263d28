package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
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

    @Test
    void countsWhatIsTypedIn() throws Exception {
        String line = "{\"host\":\"web-1\",\"status\":503,\"ms\":210}";
        String flow = "examples/windows/errors.conf";
        Process run = Jvm.temblor("run", "--quiet", flow)
                .directory(Page.ROOT.toFile())
                .start();
        run.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        run.getOutputStream().close();

        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).isZero();
        assertThat(printed)
                .isEqualTo(Page.of("README.md").output("echo '" + line + "' | ./temblor run --quiet " + flow));
    }
}
