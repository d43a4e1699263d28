package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShelfCommandTest {
    @Test
    void listsConnectorsWithTheirRoles() {
        Outcome outcome = Outcome.of("connectors");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines())
                .anyMatch(line -> line.matches("endless +source +java +Counts without an end"))
                .anyMatch(line -> line.matches("stdio +source, sink +java +.+"));
    }

    @Test
    void tellsAllAboutOne() {
        assertThat(Outcome.of("connectors", "stuck")).isEqualTo(new Outcome(0, """
                        stuck: Takes nothing

                        roles: sink
                        codec: none
                        backend: java

                        settings: none
                        """, ""));
    }

    @Test
    void listsTheSettingsOfASchema() {
        assertThat(Outcome.of("connectors", "drain")).isEqualTo(new Outcome(0, """
                        drain: Lets everything go

                        roles: sink
                        codec: none
                        backend: java

                        settings:
                          outlet     text      required
                              Where it goes.
                          pause      duration  default 5s
                          tls.limit  size      optional
                        """, ""));
    }

    @Test
    void tellsProgramsInJson() {
        assertThat(Outcome.of("codecs", "json", "--json").out())
                .startsWith("{\"name\":\"json\",\"summary\":\"")
                .contains("{\"name\":\"max-depth\",\"type\":\"whole number\",\"default\":\"512\",\"documentation\":\"");
        assertThat(Outcome.of("preprocessors", "--json").out()).startsWith("[{\"name\":\"");
    }

    @ParameterizedTest
    @CsvSource({
        "connectors, stidio, connector, stdio",
        "codecs, jsn, codec, json",
        "preprocessors, seperate, preprocessor, separate",
        "postprocessors, seperate, postprocessor, separate",
        "operators, fitler, operator, filter"
    })
    void suggestsTheNameThatWasMeant(String command, String wrong, String kind, String right) {
        assertThat(Outcome.of(command, wrong))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "temblor " + command + ": unknown " + kind + " `" + wrong + "`; did you mean " + right
                                + "?\n"));
    }

    @ParameterizedTest
    @CsvSource({"codecs, json", "preprocessors, separate", "postprocessors, separate", "operators, filter"})
    void listsEachKind(String command, String name) {
        assertThat(Outcome.of(command).out().lines()).anyMatch(line -> line.startsWith(name + " "));
        assertThat(Outcome.of(command, name).out()).startsWith(name + ": ").contains("\nsettings:");
    }
}
