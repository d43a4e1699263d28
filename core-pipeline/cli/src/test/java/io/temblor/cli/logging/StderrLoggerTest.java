package io.temblor.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

final class StderrLoggerTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ";

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void captureStandardError() {
        // Commands that other tests have run may have left them otherwise.
        LogSettings.level(Level.INFO);
        LogSettings.omit(_ -> false);
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void putEverythingBack() {
        System.setErr(before);
        LogSettings.level(Level.INFO);
        LogSettings.omit(_ -> false);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void isWhatSlf4jUses() {
        Logger logger = LoggerFactory.getLogger("temblor.main.out");
        logger.warn("{}; trying again in {}", "connection refused", "200ms");
        assertThat(written()).matches(TIME + "WARN  main\\.out  connection refused; trying again in 200ms\n");
    }

    @Test
    void keepsTheColumnsBelowOneAnother() {
        StderrLogger logger = new StderrLogger("temblor.main");
        Instant wholeSecond = Instant.parse("2026-11-22T18:00:00Z");
        assertThat(logger.line(wholeSecond, Level.ERROR, "oh")).isEqualTo("2026-11-22T18:00:00.000Z ERROR main  oh");
        assertThat(logger.line(wholeSecond.plusNanos(120_000_000), Level.INFO, "ah"))
                .isEqualTo("2026-11-22T18:00:00.120Z INFO  main  ah");
    }

    @Test
    void writesTheTraceOfAnException() {
        new StderrLogger("temblor.main").error("a defect", new IllegalStateException("broken"));
        assertThat(written())
                .matches("(?s)" + TIME
                        + "ERROR main  a defect\njava\\.lang\\.IllegalStateException: broken\n\tat .*[^\n]\n");
    }

    @Test
    void holdsLibrariesToWarnings() {
        assertThat(new StderrLogger("temblor.main").isInfoEnabled()).isTrue();
        assertThat(new StderrLogger("io.temblor.connectors.file").isInfoEnabled())
                .isTrue();
        assertThat(new StderrLogger("org.example").isInfoEnabled()).isFalse();
        assertThat(new StderrLogger("org.example").isWarnEnabled()).isTrue();
        LogSettings.level(Level.DEBUG);
        assertThat(new StderrLogger("org.example").isDebugEnabled()).isTrue();
        LogSettings.level(Level.ERROR);
        assertThat(new StderrLogger("org.example").isWarnEnabled()).isFalse();
    }

    @Test
    void leavesOutWhatNobodyWantsToKnow() {
        LogSettings.omit(message -> message.endsWith("is closed"));
        new StderrLogger("temblor.main").error("the sink `{}` failed: {}", "out", "standard output is closed");
        assertThat(written()).isEmpty();
    }
}
