package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a process does that runs flows, seen from outside.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class RunProcessTest {
    private static final String TO_FILE = """
            flow.main {
              connectors {
                in  { type = endless }
                out { type = file, mode = append, path = out.ndjson, codec = json, postprocessors = [separate] }
              }
              links = [ "in -> out" ]
            }
            """;
    private static final String TO_NOWHERE = """
            flow.main {
              ring-size = 64
              connectors { in { type = endless }, out { type = stuck } }
              links = [ "in -> out" ]
            }
            """;
    private static final String TO_STDOUT = """
            flow.main {
              connectors {
                in  { type = endless }
                out { type = stdio, codec = json, postprocessors = [separate] }
              }
              links = [ "in -> out" ]
            }
            """;
    private static final Pattern SUMMARY =
            Pattern.compile("(?m)^flow main: (.+) after [0-9hms. ]+, [0-9,]+ events/s: in ([0-9,]+),"
                    + " produced 0, delivered ([0-9,]+), dead-lettered 0, dropped 0, filtered 0, in flight ([0-9,]+)$");

    @TempDir
    private Path folder;

    private TemblorProcess run(String hocon, String... more) throws IOException {
        Files.writeString(folder.resolve("flow.conf"), hocon);
        return TemblorProcess.start(
                folder,
                Stream.concat(Stream.of("run", "flow.conf"), Stream.of(more)).toArray(String[]::new));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private Path awaitOutput() throws Exception {
        Path out = folder.resolve("out.ndjson");
        Await.until("events arrive", () -> Files.exists(out) && Files.size(out) > 100_000);
        return out;
    }

    private void drainsAt(String signal) throws Exception {
        try (TemblorProcess temblor = run(TO_FILE)) {
            Path out = awaitOutput();
            temblor.signal(signal);
            assertThat(temblor.exitCode()).as(temblor.err()).isZero();
            Matcher summary = SUMMARY.matcher(temblor.err());
            assertThat(summary.find()).as(temblor.err()).isTrue();
            assertThat(summary.group(1)).isEqualTo("drained");
            assertThat(summary.group(4)).isEqualTo("0");
            assertThat(summary.group(2)).isEqualTo(summary.group(3));
            List<String> lines = Files.readAllLines(out);
            assertThat(lines).hasSize((int) number(summary.group(3)));
            assertThat(lines.getLast()).isEqualTo(Long.toString(lines.size() - 1));
        }
    }

    @Test
    void drainsUnderLoadAtSigterm() throws Exception {
        drainsAt("TERM");
    }

    @Test
    void drainsUnderLoadAtCtrlC() throws Exception {
        drainsAt("INT");
    }

    @Test
    void drainsUnderLoadWhenTheTerminalGoes() throws Exception {
        drainsAt("HUP");
    }

    @Test
    void saysNothingAtAllIfItIsQuiet() throws Exception {
        try (TemblorProcess temblor = run(TO_FILE, "--quiet")) {
            awaitOutput();
            temblor.signal("TERM");
            assertThat(temblor.exitCode()).isZero();
            assertThat(temblor.err()).isEmpty();
        }
    }

    @Test
    void stopsAtOnceAtTheSecondSignal() throws Exception {
        try (TemblorProcess temblor = run(TO_NOWHERE)) {
            temblor.awaitErr("it is stuck; trying again");
            temblor.signal("TERM");
            temblor.awaitErr("draining; a second signal stops at once\n");
            temblor.signal("TERM");
            assertThat(temblor.exitCode()).isEqualTo(1);
            assertThat(temblor.err())
                    .containsPattern("flow main: stopped at once with [1-9][0-9]* events in flight\n$");
        }
    }

    @Test
    void failsIfDrainingTakesTooLong() throws Exception {
        try (TemblorProcess temblor = run(TO_NOWHERE, "--set", "flow.main.stop-timeout=50ms")) {
            temblor.awaitErr("it is stuck; trying again");
            temblor.signal("TERM");
            assertThat(temblor.exitCode()).isEqualTo(1);
            assertThat(temblor.err()).contains("ERROR main  stopping took longer than 50 ms; given up with");
            Matcher summary = SUMMARY.matcher(temblor.err());
            assertThat(summary.find()).as(temblor.err()).isTrue();
            assertThat(summary.group(1)).isEqualTo("failed");
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsItsOutput() throws Exception {
        try (TemblorProcess temblor = run(TO_STDOUT)) {
            try (BufferedReader head = temblor.process().inputReader()) {
                assertThat(head.readLine()).isEqualTo("0");
            }
            assertThat(temblor.exitCode()).isEqualTo(141);
            Matcher summary = SUMMARY.matcher(temblor.err());
            assertThat(summary.matches() || summary.lookingAt())
                    .as(temblor.err())
                    .isTrue();
            assertThat(summary.group(1)).isEqualTo("standard output was closed");
            assertThat(temblor.err().lines()).hasSize(1);
        }
    }

    @Test
    void reportsAllMistakesAndStartsNothing() throws Exception {
        try (TemblorProcess temblor =
                run(TO_FILE.replace("codec = json", "codec = jsn").replace("in -> out", "inn -> out"))) {
            assertThat(temblor.exitCode()).isEqualTo(2);
            assertThat(temblor.err()).isEqualTo("""
                    flow.conf:3: flow.main.connectors.in: no link names this connector; link it or remove it
                    flow.conf:4: flow.main.connectors.out.codec: unknown codec `jsn`; did you mean json?
                    flow.conf:6: flow.main.links[0]: there is no connector or pipeline `inn`; did you mean in?
                    3 problems; nothing was started
                    """);
            assertThat(folder.resolve("out.ndjson")).doesNotExist();
        }
    }

    @Test
    void drainsAtTheFirstSignalAlsoWhereTheJvmHasNoSignalsToOffer() throws Exception {
        Files.writeString(folder.resolve("flow.conf"), TO_FILE);
        List<String> withoutSignals = List.of("--limit-modules", "java.base");
        try (TemblorProcess temblor = TemblorProcess.start(folder, withoutSignals, "run", "flow.conf")) {
            awaitOutput();
            temblor.signal("TERM");
            assertThat(temblor.exitCode()).as(temblor.err()).isZero();
            assertThat(temblor.err()).contains("flow main: drained after ");
        }
    }
}
