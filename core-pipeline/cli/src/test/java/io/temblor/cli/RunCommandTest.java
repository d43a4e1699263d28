package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunCommandTest {
    private static final String FLOWS = """
            in = in.ndjson
            flow.left {
              connectors {
                in  { type = file, path = ${folder}/${in}, preprocessors = [separate], codec = json }
                out { type = file, mode = truncate, path = ${folder}/left, codec = json, postprocessors = [separate] }
              }
              links = [ "in -> out" ]
            }
            flow.right = ${flow.left} { connectors.out.path = ${folder}/right }
            """;

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void writeFiles() throws IOException {
        file = Files.writeString(folder.resolve("flow.conf"), "folder = \"" + folder + "\"\n" + FLOWS)
                .toString();
        Files.writeString(folder.resolve("in.ndjson"), "1\n2\n");
    }

    @Test
    void runsAllFlowsToTheirEndAndSumsThemUp() throws IOException {
        Outcome outcome = Outcome.of("run", file);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(folder.resolve("left")).hasContent("1\n2\n");
        assertThat(folder.resolve("right")).hasContent("1\n2\n");
        String summary = ": ended after [0-9.]+s, [0-9,]+ events/s: in 2, produced 0, delivered 2, dead-lettered 0,"
                + " dropped 0, filtered 0, in flight 0";
        assertThat(outcome.err().lines().sorted().toList())
                .satisfiesExactly(
                        left -> assertThat(left).matches("flow left" + summary),
                        right -> assertThat(right).matches("flow right" + summary));
    }

    @Test
    void runsOnlyTheFlowThatIsAskedFor() {
        assertThat(Outcome.of("run", "--quiet", "--flow", "right", file)).isEqualTo(new Outcome(0, "", ""));
        assertThat(folder.resolve("left")).doesNotExist();
        assertThat(folder.resolve("right")).exists();
    }

    @Test
    void refusesAFlowThatIsNotThere() {
        assertThat(Outcome.of("run", "--flow", "rihgt", file)).isEqualTo(new Outcome(2, "", """
                        the flows to run: unknown flow `rihgt`; did you mean right?
                        1 problem; nothing was started
                        """));
    }

    @Test
    void letsOptionsWinOverTheFile() throws IOException {
        Files.writeString(folder.resolve("other"), "3\n");
        Outcome outcome = Outcome.of("run", "-q", "--flow=left", "--set", "in=other", file);
        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(folder.resolve("left")).hasContent("3\n");
    }

    @Test
    void letsLaterFilesWinOverEarlierOnes() throws IOException {
        Path later = Files.writeString(
                folder.resolve("later.conf"), "flow.right.connectors.out.path = \"" + folder + "/moved\"");
        assertThat(Outcome.of("run", "-q", file, later.toString()).exitCode()).isZero();
        assertThat(folder.resolve("right")).doesNotExist();
        assertThat(folder.resolve("moved")).hasContent("1\n2\n");
    }

    @Test
    void failsIfAFlowFails() {
        Outcome outcome = Outcome.of(
                "run",
                "--flow=left",
                file,
                "--set=in=missing",
                "--set=flow.left.connectors.in.reconnect.max-attempts=1");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("flow left: failed after ");
    }

    @Test
    void endsWhenAFlowAsksForIt() throws IOException {
        Files.writeString(folder.resolve("in.ndjson"), "{\"exit\":3}\n");
        String exit =
                "flow.end { connectors { in = ${flow.left.connectors.in}, stop { type = exit }, beat { type = metronome,"
                        + " interval = 1h }, none { type = \"null\" } }, links = [ \"in -> stop\", \"beat -> none\" ] }";
        Path more = Files.writeString(folder.resolve("exit.conf"), exit);
        assertThat(Outcome.of("run", "-q", "--flow=end", file, more.toString())).isEqualTo(new Outcome(3, "", ""));
    }
}
