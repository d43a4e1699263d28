package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// With `-Dupdate=true` the expected configurations are written anew.
final class ImportCommandTest {
    private static final Path CASES = Path.of("src/test/resources/import");
    private static final String FLOW = """
            define flow main
            args
              interval = 5
            flow
              define connector beat from metronome
              args
                interval
              with
                config = {"interval": args.interval}
              end;
              define connector nothing from exit;
              define pipeline pass
              pipeline
                select event from in into out;
              end;
              create connector beat with interval = args.interval end;
              create connector nothing;
              create pipeline pass;
              connect /connector/beat to /pipeline/pass;
              connect /pipeline/pass to /connector/nothing;
            end;
            deploy flow main;
            """;

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("main.troy"), text).toString();
    }

    /// What is said of a deployment that differs from [#FLOW].
    private String complaint(String instead, String of) throws IOException {
        assertThat(FLOW).contains(of);
        String file = file(FLOW.replace(of, instead));
        Outcome outcome = Outcome.of("import", file);
        return outcome.exitCode() + " "
                + outcome.err().lines().findFirst().orElse("").replace(file, "main.troy");
    }

    private static Outcome imported(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.conf");
        Outcome outcome =
                Outcome.of("import", CASES.resolve(name).resolve("main.troy").toString());
        if (Boolean.getBoolean("update")) {
            Files.writeString(expected, outcome.out());
        }
        assertThat(outcome.out()).isEqualTo(Files.readString(expected));
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "relay"})
    void carriesOver(String name) throws IOException {
        Outcome outcome = imported(name);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(Outcome.of(
                                "check",
                                CASES.resolve(name).resolve("expected.conf").toString())
                        .err())
                .isEmpty();
    }

    @Test
    void carriesOverWhatPipelinesDo() throws IOException {
        assertThat(Outcome.of(
                        "run", "-q", CASES.resolve("everything/expected.conf").toString()))
                .isEqualTo(new Outcome(0, "", ""));
        String label =
                "\"label\":{\"from\":\"" + CASES.resolve("everything/words.txt") + "\",\"of\":null,\"weight\":1.0}";
        assertThat(Files.readAllLines(Path.of("target/import/counted.json")))
                .containsExactlyInAnyOrder(
                        "{" + label + ",\"number\":11,\"word\":\"PIPELINE\"}",
                        "{" + label + ",\"number\":12,\"word\":\"EVENT\"}",
                        "{" + label + ",\"number\":13,\"word\":\"SELECT\"}",
                        "{\"extra\":\"one\"," + label + "}");
        assertThat(Files.readAllLines(Path.of("target/import/aside.json"))).containsExactly("\"is\"", "\"of\"");
    }

    @Test
    void tellsWhatIsNotCarriedOverAndWritesTheRest() throws IOException {
        Outcome outcome = imported("lacks");
        assertThat(outcome.exitCode()).isEqualTo(1);
        String main = CASES.resolve("lacks/main.troy").toString();
        assertThat(outcome.err().replace(main, "main.troy")).isEqualTo("""
                        main.troy:32:41: TCP_NODELAY is always true in Temblor, not false; remove it
                        main.troy:32:64: SO_REUSEPORT is always false in Temblor, not true; remove it, and let one process listen on the port
                        main.troy:35:31: Temblor has no connector `kafka_producer`; a `null` takes its place, which has no events and throws away what it gets
                        main.troy:43:13: Temblor has no codec `msgpack`; known are [binary, json, string]
                        main.troy:44:44: Temblor has no postprocessor `compress`; known are [length-prefixed, separate]
                        main.troy:45:53: the connector `file` has no setting `chunk_sise`; did you mean chunk_size?
                        """);
    }

    @Test
    void writesAFile() throws IOException {
        Path conf = folder.resolve("main.conf");
        assertThat(Outcome.of("import", file(FLOW), "-o", conf.toString())).isEqualTo(new Outcome(0, "", ""));
        assertThat(conf).content().contains("interval = 5ns");
        assertThat(Outcome.of(
                                "import",
                                file(FLOW),
                                "-o",
                                folder.resolve("no/such.conf").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void takesAFlowThatIsNotDeployed() throws IOException {
        String file = file(FLOW.replace("deploy flow main;", ""));
        assertThat(Outcome.of("import", file, "--flow", "main", "--args", "{\"interval\":7000}")
                        .out())
                .contains("flow.main {\n", "interval = 7us");
        Outcome none = Outcome.of("import", file);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err().replace(file, "main.troy"))
                .isEqualTo(
                        "main.troy:1:1: no flow is deployed; write `deploy flow NAME` behind its definition, or name it\n");
        assertThat(Outcome.of("import", file, "--flow", "mian").err())
                .contains(":1:1: error: no flow `mian` is defined [unknown-name]", "= did you mean main?");
        assertThat(Outcome.of("import", file, "--args", "{}", "--flow", "main", "--args", "{\"x\":1}")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void deploysAFlowTwice() throws IOException {
        String file = file(FLOW + "deploy flow second from main with interval = 6 end;");
        assertThat(Outcome.of("import", file).out())
                .contains("flow.main {\n", "interval = 5ns", "flow.second {\n", "interval = 6ns");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deploy flow main;             | deploy flow maim;             | 2 main.troy:22:13: error: no flow 'maim' is defined [unknown-name]
            deploy flow main;             | deploy flow a from x::main;   | 2 main.troy:22:20: error: there is no module 'x' here [unknown-module]
            deploy flow main;             | deploy flow main; deploy flow main; | 2 main.troy:22:19: error: a flow 'main' is deployed already [duplicate-name]
            interval = 5                  | interval                      | 2 main.troy:3:3: error: the flow 'main' must be given the argument 'interval', which it is not at main.troy:22:1 [missing-argument]
            define pipeline pass          | define pipeline pass args big = 18446744073709551615 | 1 main.troy:18:3: the arguments of the pipeline 'pass' cannot be written as they are: {"big":18446744073709551615}; compute them within the pipeline
            create pipeline pass;         | create pipeline pas;          | 2 main.troy:18:19: error: no pipeline 'pas' is defined [unknown-name]
            create pipeline pass;         | create pipeline pass; create pipeline pass; | 2 main.troy:18:41: error: there is a pipeline 'pass' already [duplicate-name]
            create pipeline pass;         | create pipeline pass with a = 1 end; | 2 main.troy:18:29: error: the pipeline 'pass' has no argument 'a' [unknown-name]
            to /pipeline/pass;            | to /pipeline/pas;             | 2 main.troy:19:40: error: no pipeline 'pas' is created [unknown-name]
            to /pipeline/pass;            | to /pipeline/pass/out;        | 2 main.troy:19:30: error: the pipeline 'pass' takes no events at a port 'out' [unknown-port]
            connect /pipeline/pass to     | connect /pipeline/pass/in to  | 2 main.troy:20:11: error: the pipeline 'pass' emits nothing at a port 'in' [unknown-port]
            connect /pipeline/pass to     | connect /pipeline/pass/err to | 0
            args.interval}                | args.intervall}               | 2 main.troy:9:32: error: there is no argument 'intervall' [unknown-name]
            args.interval}                | event}                        | 2 main.troy:9:14: error: this is computed once, before there are events, so it can depend on constants and 'args' only [not-constant]
            with interval = args.interval | with interval = 1 + null      | 2 main.troy:16:41: error: '+' is not defined for an integer and null [wrong-type]
            config = {"interval"          | confg = {"interval"           | 2 main.troy:9:5: error: the connector 'beat' has no setting 'confg' [unknown-name]
            config = {"interval"          | codec = 1, config = {"interval" | 1 main.troy:9:13: codec: expected a text, found 1
            {"interval": args.interval}   | {"intervall": 1}              | 1 main.troy:9:15: the connector 'metronome' has no setting 'intervall'; did you mean interval?
            {"interval": args.interval}   | {"interval": "1s"}            | 1 main.troy:9:27: interval: expected a whole number, found "1s"
            {"interval": args.interval}   | {"interval": 0}               | 1 main.troy:16:3: flow.main.connectors.beat.interval: must be longer than 0
            {"interval": args.interval}   | 42                            | 1 main.troy:9:14: the connector 'metronome': expected a record, found 42
            from metronome                | from metronom                 | 1 main.troy:5:30: Temblor has no connector 'metronom'; did you mean metronome?
            /connector/beat to            | /connector/beat/left to       | 1 main.troy:19:11: the connector 'beat' has no port 'left'; it emits at out and err
            to /connector/nothing         | to /connector/nothing/left    | 1 main.troy:20:29: the connector 'nothing' takes no events at a port 'left'; it takes them at in
            to /connector/nothing         | to /connector/beat            | 1 main.troy:16:3: flow.main.connectors.beat: is linked as a sink, but a metronome is only a source
            select event from in into out | select event from in into oit | 2 main.troy:14:31: error: there is nothing with the name 'oit' here [unknown-name]
            """)
    void saysWhatIsWrong(String of, String instead, String expected) throws IOException {
        assertThat(complaint(instead, of))
                .startsWith(expected.replace('\'', '`').strip());
    }

    private String query(String around, String pipeline) throws IOException {
        String text = FLOW.replace("select event from in into out;", pipeline);
        Outcome outcome = Outcome.of("import", file(around + "\n" + text));
        return outcome.exitCode() == 0
                ? outcome.out()
                        .replaceAll("(?s).*query = \"\"\"\n(.*?)\n *\"\"\".*", "$1")
                        .replaceAll("(?m)^ {8}", "")
                : outcome.err().lines().findFirst().orElse("").replaceAll("^.*main.troy", "main.troy");
    }

    @Test
    void takesAlongWhatAPipelineNeedsAndNothingElse() throws IOException {
        assertThat(query(
                        "const A = 1; const B = A + 1; const C = 3; fn f(x) with x + B end;",
                        "select f(event) from in into out;"))
                .isEqualTo(
                        "const A = 1;\nconst B = A + 1;\nfn f(x) with x + B end;\n\nselect f(event) from in into out;");
    }

    @Test
    void leavesOutWhatAPipelineDeclaresAnew() throws IOException {
        assertThat(query("const A = 1;", "const A = 2;\n    select A from in into out;"))
                .isEqualTo("const A = 2;\nselect A from in into out;");
        assertThat(query("use std::string as s;", "use std::array as s;\n    select s::len(event) from in into out;"))
                .startsWith("use std::array as s;");
    }

    @Test
    void tellsOfTwoOfTheSameNameThatAreBothNeeded() throws IOException {
        String both =
                "main.troy:13:19: there are two with the name `A` that the pipeline `pass` uses, and a query can have"
                        + " one constant of a name; give one of them another name";
        assertThat(query("const A = 1; fn f(x) with x + A end;", "const A = 2;\n    select f(A) from in into out;"))
                .isEqualTo(both);
        assertThat(query("const A = 1;", "const A = A + 1;\n    select A from in into out;"))
                .isEqualTo(both);
    }

    @Test
    void tellsWhereTheModulesOfAPipelineAre() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("own/sizes.tremor"), "const BIG = 7;\n");
        String modules = "modules = [\"" + folder + "\"]";
        for (String text : new String[] {
            "select own::sizes::BIG from in into out;", "use own::sizes; select sizes::BIG from in into out;"
        }) {
            String file = file(FLOW.replace("select event from in into out;", text));
            assertThat(Outcome.of("import", file).out()).contains(modules);
        }
        String file = file(
                FLOW.replace("select event from in into out;", "select std::string::len(event) from in into out;"));
        assertThat(Outcome.of("import", file).out()).doesNotContain("modules");
    }

    @Test
    void keepsTextsOfSeveralLinesAsTheyAre() throws IOException {
        String heredoc = "select \"\"\"\n  a\n    b\n\"\"\" from in into out;";
        String file = file(FLOW.replace("select event from in into out;", heredoc));
        assertThat(Outcome.of("import", file).out()).contains("\\\"\\\"\\\"\\n  a\\n    b\\n\\\"\\\"\\\"");
    }

    @Test
    void refusesTheUsualMistakesOfUse() throws IOException {
        assertThat(Outcome.of("import", "no/such.troy").err())
                .startsWith("temblor import: there is no file `no/such.troy`\n");
        assertThat(Outcome.of("import", file(FLOW), "--args", "{\"a\":1}").err())
                .startsWith("temblor import: --args is for the flows that --flow names\n");
        assertThat(Outcome.of("import", file(FLOW), "--modules", "no/such").err())
                .startsWith("temblor import: there is no folder `no/such`\n");
    }

    @Test
    void withstandsFilesThatEndTooEarly() throws IOException {
        String whole = Files.readString(CASES.resolve("everything/main.troy"));
        Path main = CASES.resolve("everything/cut.troy");
        try {
            for (int end = 0; end < whole.length(); end += 37) {
                Files.writeString(main, whole.substring(0, end));
                Outcome outcome = Outcome.of("import", main.toString());
                assertThat(outcome.exitCode()).isBetween(1, 2);
                assertThat(outcome.err()).startsWith(main + ":").doesNotContain("unexpected failure");
            }
        } finally {
            Files.deleteIfExists(main);
        }
    }
}
