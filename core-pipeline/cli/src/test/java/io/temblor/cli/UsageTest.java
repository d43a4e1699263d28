package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UsageTest {
    @Test
    void showsTheHelpWithoutACommand() {
        Outcome outcome = Outcome.of();
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo(Outcome.of("--help").out());
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        assertThat(Outcome.of("run", "--quite", "a.conf")).isEqualTo(new Outcome(2, "", """
                        temblor run: unknown option `--quite`; did you mean --quiet?
                        see temblor run --help
                        """));
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(Outcome.of("rnu", "a.conf")).isEqualTo(new Outcome(2, "", """
                        temblor: unknown command `rnu`; did you mean run?
                        see temblor --help
                        """));
    }

    @Test
    void refusesAnArgumentTooMany() {
        assertThat(Outcome.of("codecs", "json", "string").err())
                .isEqualTo("temblor codecs: unexpected argument `string`\nsee temblor codecs --help\n");
    }

    @Test
    void asksForAFile() {
        assertThat(Outcome.of("check")).isEqualTo(new Outcome(2, "", """
                        temblor check: missing required parameter: `FILE`
                        see temblor check --help
                        """));
    }

    @Test
    void refusesLevelsThatAreNone() {
        assertThat(Outcome.of("run", "a.conf", "--log-level", "loud").err())
                .startsWith("temblor run: invalid value for option");
    }

    @Test
    void printsItsVersion() {
        Outcome outcome = Outcome.of("version");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .matches("temblor \\S+( \\([0-9a-f]+\\))?, Java " + System.getProperty("java.version") + " \\(.+\\)\n");
        assertThat(Outcome.of("--version")).isEqualTo(outcome);
    }

    @Test
    void printsACompletionScriptThatKnowsTheCommands() {
        Outcome outcome = Outcome.of("completion", "bash");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("complete -F _complete_temblor")
                .contains("--log-level")
                .contains("connectors");
        assertThat(Outcome.of("completion", "zsh").out()).isEqualTo(outcome.out());
        assertThat(Outcome.of("completion", "fish").exitCode()).isEqualTo(2);
    }
}
