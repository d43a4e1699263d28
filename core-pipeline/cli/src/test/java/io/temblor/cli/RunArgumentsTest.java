package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;
import picocli.CommandLine;

final class RunArgumentsTest {
    private static String[] words(String line) {
        return line.split(" ");
    }

    @Test
    void readsAllOptionsInAnyOrder() {
        assertThat(RunArguments.read(
                        words("run -q a.conf --set x.y=1=2 --flow main --log-level=debug b.conf --set=z=")))
                .hasValue(new RunArguments(
                        new FlowChoice(
                                List.of(Path.of("a.conf"), Path.of("b.conf")),
                                Map.of("x.y", "1=2", "z", ""),
                                List.of("main")),
                        true,
                        Optional.of(Level.DEBUG)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run a.conf",
                "run a.conf b.conf --quiet",
                "run --set a.b=c --set=d=e=f a.conf",
                "run --flow x a.conf --flow=y",
                "run --log-level warn a.conf",
                "run -q --log-level=trace a.conf"
            })
    void readsWhatPicocliReads(String line) {
        CommandLine.ParseResult parsed = TemblorCommand.commandLine().parseArgs(words(line));
        RunCommand command = (RunCommand) parsed.subcommand().commandSpec().userObject();
        assertThat(RunArguments.read(words(line))).hasValue(command.arguments());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check a.conf",
                "run",
                "run --help",
                "run a.conf --help",
                "run a.conf -x",
                "run a.conf --quiet=true",
                "run a.conf --set",
                "run a.conf --set x",
                "run a.conf --set =x",
                "run a.conf --set x=1 --set x=2",
                "run a.conf --flow",
                "run a.conf --flow --quiet",
                "run a.conf --log-level loud",
                "run a.conf --log-level=info --log-level=warn",
                "run @a.conf",
                "--version"
            })
    void leavesEverythingElseToPicocli(String line) {
        assertThat(RunArguments.read(words(line))).isEmpty();
    }
}
