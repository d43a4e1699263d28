package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    private static final String FLOW = """
            flow.log {
              connectors {
                in      { type = stdio, preprocessors = [separate], codec = json }
                out     { type = stdio, codec = json, postprocessors = [separate] }
                console { type = stuck }
              }
              pipelines {
                errors.steps = [ { type = filter, where { field = level, equals = error } }, passthrough ]
              }
              links = [ "in -> errors -> out", "errors/err -> console" ]
            }
            """;

    @TempDir
    private Path folder;

    private String file(String hocon) throws IOException {
        return Files.writeString(folder.resolve("flow.conf"), hocon).toString();
    }

    @Test
    void printsTheGraphAndWhatItPromises() throws IOException {
        assertThat(Outcome.of("check", file(FLOW))).isEqualTo(new Outcome(0, """
                        flow log
                          nodes
                            in       source    stdio | separate | json
                            out      sink      json | separate | stdio
                            console  sink      stuck
                            errors   pipeline  filter | passthrough
                          links
                            in -> errors
                            errors -> out
                            errors/err -> console
                          delivery
                            in -> out: at-most-once (in: standard input cannot be read again; out: nobody says whether the bytes in a pipe were read)
                            in -> console: at-most-once (in: standard input cannot be read again)
                        """, ""));
    }

    @Test
    void checksSettingsThatASchemaDescribes() throws IOException {
        String file = file(FLOW.replace("{ type = stuck }", "{\n type = drain\n pause = 5\n outlte = x\n}"));
        assertThat(Outcome.of("check", file).err().replace(file, "flow.conf"))
                .contains(
                        "flow.conf:5: flow.log.connectors.console.outlet: missing; expected a text\n",
                        "flow.conf:7: flow.log.connectors.console.pause: has no unit; write 5s for seconds or 5ms for"
                                + " milliseconds\n",
                        "flow.conf:8: flow.log.connectors.console.outlte: unknown setting; did you mean outlet?\n");
        assertThat(Outcome.of("check", file(FLOW.replace("{ type = stuck }", "{ type = drain, outlet = x }")))
                        .exitCode())
                .isZero();
    }

    @Test
    void showsWhatBytesPassOnTheirWayInAndOut() throws IOException {
        String file = file(FLOW.replace("type = stuck", "type = tcp_client, host = localhost, port = 1, codec = string")
                .replace("-> console", "-> console -> out"));
        assertThat(Outcome.of("check", file).out())
                .contains("\n    console  source, sink  tcp_client | string; string | tcp_client\n");
    }

    @Test
    void printsAllMistakesAndNothingElse() throws IOException {
        String file = file(
                FLOW.replace("[separate], codec = json }\n    out", "[seperate], codec = json, colour = red }\n    out")
                        .replace("errors/err", "errors/er"));
        assertThat(Outcome.of("check", file)).isEqualTo(new Outcome(2, "", """
                        FILE:3: flow.log.connectors.in.colour: unknown setting; known are [stream, backend, codec, postprocessors, preprocessors, reconnect, type]
                        FILE:3: flow.log.connectors.in.preprocessors[0]: unknown preprocessor `seperate`; did you mean separate?
                        FILE:10: flow.log.links[1]: `errors` has no port `er`; did you mean err?
                        3 problems; nothing was started
                        """.replace("FILE", file)));
    }

    @Test
    void findsAMistakeInAnOption() throws IOException {
        assertThat(Outcome.of("check", file(FLOW), "--set", "flow.log.lanes=many"))
                .isEqualTo(new Outcome(2, "", """
                        option flow.log.lanes: flow.log.lanes: expected a whole number, found "many"
                        1 problem; nothing was started
                        """));
    }

    @Test
    void saysThatAFileIsMissing() {
        Outcome outcome = Outcome.of("check", "no/such.conf");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("no/such.conf: ").endsWith("\n1 problem; nothing was started\n");
    }
}
