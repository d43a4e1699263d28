package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FailuresTest {
    @Test
    void saysInOneSentenceWhatWasNotForeseen() throws IOException {
        StringWriter err = new StringWriter();
        int exitCode = Failures.report(new IllegalStateException("broken"), "temblor run", new PrintWriter(err));
        assertThat(exitCode).isEqualTo(1);
        String start = "temblor: unexpected failure: java.lang.IllegalStateException: broken; the stack trace is in ";
        assertThat(err.toString()).startsWith(start).hasLineCount(1);
        Path trace = Path.of(err.toString().substring(start.length()).strip());
        assertThat(trace).content().contains("\tat io.temblor.cli.FailuresTest.");
        Files.delete(trace);
    }
}
