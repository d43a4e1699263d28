package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConformCommandTest {
    private static final String MARK_IN_LINE_2 = """
            Error:
                1 | event;
                2 | event.b
                  | ^^^^^^^ something is wrong
            """;

    @TempDir
    private Path root;

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void script(String name, String script, String in, String out) throws IOException {
        file("scripts/" + name + "/script.tremor", script);
        file("scripts/" + name + "/in", in);
        file("scripts/" + name + "/out", out);
    }

    private Outcome conform(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "conform";
        all[1] = root.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return Outcome.of(all);
    }

    private static Outcome failed(String out) {
        return new Outcome(1, out, "");
    }

    @Test
    void comparesWhatScriptsYield() throws IOException {
        script("right", "let event.n = 1; event", "{\"b\":1,\"a\":2}\n{}\n", "{\"a\":2,\"b\":1,\"n\":1}\n{\"n\":1}\n");
        script("drops", "match event of case 1 => drop case _ => event end", "1\n2\n", "2\n");
        script("other", "event + 1", "1\n2\n", "2\n4\n");
        script("fewer", "drop", "1\n", "1\n");
        script("refused", "nothing()", "1\n", "1\n");
        script("fails", "event.a", "1\n", "1\n");
        script("_template", "evnt", "1\n", "1\n");
        assertThat(conform()).isEqualTo(failed("""
                        scripts/fails: fails
                        scripts/fewer: has 0 results in place of 1
                        scripts/other: result 2 is another one than expected
                        scripts/refused: is refused
                        scripts: 2 passed, 4 failed
                        """));
        assertThat(conform("--case", "other", "-v")).isEqualTo(failed("""
                        scripts/other: result 2 is another one than expected
                          expected 4
                          found    3
                        scripts: 0 passed, 1 failed
                        """));
        assertThat(conform("--case", "refused", "--verbose").out()).contains("\n    1 | nothing()\n");
    }

    @Test
    void countsEventsAsTheirTimeAndTellsTheirOrigin() throws IOException {
        script(
                "context",
                "use tremor::{system, origin}; [system::ingest_ns(), origin::as_uri_string()]",
                "1\n1\n",
                "[0,\"snot://test:23/snot\"]\n[1,\"snot://test:23/snot\"]\n");
        assertThat(conform()).isEqualTo(new Outcome(0, "scripts: 1 passed, 0 failed\n", ""));
    }

    @Test
    void takesBytesForTheTextThatTheyAre() throws IOException {
        script("bytes", "<< \"snot\"/binary >>", "1\n", "\"snot\"\n");
        assertThat(conform()).isEqualTo(new Outcome(0, "scripts: 1 passed, 0 failed\n", ""));
    }

    @Test
    void findsModulesInTheFolderOfTheCase() throws IOException {
        script("uses", "use own; own::X", "1\n", "7\n");
        file("scripts/uses/own.tremor", "const X = 7;\n");
        assertThat(conform()).isEqualTo(new Outcome(0, "scripts: 1 passed, 0 failed\n", ""));
    }

    @Test
    void comparesTheLinesOfErrors() throws IOException {
        file("script_errors/right/script.tremor", "event;\nnothing()\n");
        file("script_errors/right/error.txt", MARK_IN_LINE_2);
        file("script_errors/elsewhere/script.tremor", "nothing();\nevent\n");
        file("script_errors/elsewhere/error.txt", MARK_IN_LINE_2);
        file("script_errors/good/script.tremor", "event\n");
        file("script_errors/good/error.txt", MARK_IN_LINE_2);
        assertThat(conform()).isEqualTo(failed("""
                        script_errors/elsewhere: reported line 1 in place of 2
                        script_errors/good: is not refused
                        script_errors: 1 passed, 2 failed
                        """));
    }

    @Test
    void comparesTheLinesOfFailures() throws IOException {
        for (String name : new String[] {"right", "elsewhere", "good"}) {
            file("script_runtime_errors/" + name + "/in", "{\"a\":1}\n");
            file("script_runtime_errors/" + name + "/error.txt", MARK_IN_LINE_2);
        }
        file("script_runtime_errors/right/script.tremor", "event;\nevent.b\n");
        file("script_runtime_errors/elsewhere/script.tremor", "let event.c = event.b;\nevent\n");
        file("script_runtime_errors/good/script.tremor", "event.a\n");
        assertThat(conform()).isEqualTo(failed("""
                        script_runtime_errors/elsewhere: reported line 1 in place of 2
                        script_runtime_errors/good: does not fail
                        script_runtime_errors: 1 passed, 2 failed
                        """));
    }

    @Test
    void comparesTheLinesOfWarnings() throws IOException {
        file("script_warnings/right/script.tremor", "event;\nmatch event of case 1 => 2 end\n");
        file("script_warnings/right/warning.txt", MARK_IN_LINE_2);
        file("script_warnings/none/script.tremor", "event\n");
        file("script_warnings/none/warning.txt", MARK_IN_LINE_2);
        assertThat(conform()).isEqualTo(failed("""
                        script_warnings/none: warned of no line in place of line 2
                        script_warnings: 1 passed, 1 failed
                        """));
    }

    @Test
    void runsFlowsToTheirEnd() throws IOException {
        String flow = """
                define flow main
                args interval = 1
                flow
                  use tremor::{connectors, pipelines};
                  define connector beat from metronome args interval with config = {"interval": args.interval} end;
                  create connector beat with interval = args.interval end;
                  create connector console from connectors::console;
                  create connector exit from connectors::exit;
                  create pipeline passthrough from pipelines::passthrough;
                  connect /connector/beat to /pipeline/passthrough;
                  connect /pipeline/passthrough to /connector/console;
                  connect /pipeline/passthrough to /connector/exit;
                end;
                """;
        file("flows/right/flow.troy", flow);
        file("flows/slow/flow.troy", flow);
        file("flows/slow/config.json", "{\"interval\": 11000000000}\n");
        file("flows/refused/flow.troy", flow.replace("create pipeline passthrough", "create pipeline other"));
        file("flows/lacking/flow.troy", flow.replace("from metronome", "from kafka"));
        file("flows/odd/flow.troy", flow);
        file("flows/odd/config.json", "1\n");
        assertThat(conform()).isEqualTo(failed("""
                        flows/lacking: is not carried over
                        flows/odd: config.json must have one record in one line
                        flows/refused: is refused
                        flows/slow: does not end within 10 seconds
                        flows: 1 passed, 4 failed
                        """));
    }

    @Test
    void comparesTheLinesOfErrorsOfFlows() throws IOException {
        file("flow_errors/right/flow.troy", "use std;\nuse nothing;\n");
        file("flow_errors/right/error.txt", MARK_IN_LINE_2);
        file("flow_errors/elsewhere/flow.troy", "use nothing;\n");
        file("flow_errors/elsewhere/error.txt", MARK_IN_LINE_2);
        file("flow_errors/good/flow.troy", "use std;\n");
        file("flow_errors/good/error.txt", MARK_IN_LINE_2);
        assertThat(conform()).isEqualTo(failed("""
                        flow_errors/elsewhere: reported line 1 in place of 2
                        flow_errors/good: is not refused
                        flow_errors: 1 passed, 2 failed
                        """));
    }

    @Test
    void readsCompressedFiles() throws Exception {
        script("packed", "event", "1\n", "1\n");
        Path in = root.resolve("scripts/packed/in");
        assumeTrue(hasCompressed(in), "the program xz is there");
        Files.deleteIfExists(in);
        assertThat(conform()).isEqualTo(new Outcome(0, "scripts: 1 passed, 0 failed\n", ""));
        Files.writeString(root.resolve("scripts/packed/in.xz"), "not compressed");
        assertThat(conform().out()).startsWith("scripts/packed: xz cannot read in.xz: it ends with 1\n");
    }

    private static boolean hasCompressed(Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("xz", "-k", file.toString()).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void saysWhatACaseLacks() throws IOException {
        file("scripts/empty/in", "");
        file("scripts/no_out/script.tremor", "event");
        script("not_json", "event", "1\nx\n", "1\n");
        assertThat(conform()).isEqualTo(failed("""
                        scripts/empty: has no file script.tremor
                        scripts/no_out: has no file out
                        scripts/not_json: in:2 is not JSON: expected a value, found `x` at byte 0
                        scripts: 0 passed, 3 failed
                        """));
    }

    @Test
    void runsWhatIsAskedFor() throws IOException {
        script("good", "event", "1\n", "1\n");
        script("bad", "event", "1\n", "2\n");
        file("script_errors/bad/script.tremor", "event\n");
        assertThat(conform("--kind", "scripts", "--except", "scripts/bad"))
                .isEqualTo(new Outcome(0, "scripts: 1 passed, 0 failed, 1 left out\n", ""));
        assertThat(conform("--case", "good")).isEqualTo(new Outcome(0, "scripts: 1 passed, 0 failed\n", ""));
        assertThat(conform("--case", "goood"))
                .isEqualTo(new Outcome(2, "", "temblor conform: unknown case `goood`; did you mean good?\n"));
        assertThat(conform("--except", "scripts/goood").err())
                .isEqualTo("temblor conform: unknown case `scripts/goood`; did you mean scripts/good?\n");
    }

    @Test
    void tellsProgramsInJson() throws IOException {
        script("bad", "event", "1\n", "2\n");
        assertThat(conform("--json"))
                .isEqualTo(
                        failed(
                                "[{\"kind\":\"scripts\",\"passed\":0,\"failed\":1,\"left-out\":0,\"failures\":[{\"case\":\"bad\","
                                        + "\"reason\":\"result 1 is another one than expected\",\"details\":[\"expected 2\",\"found    1\"]}]}]\n"));
    }

    @Test
    void saysThatThereAreNoCases() {
        assertThat(conform())
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "temblor conform: there are no cases in `" + root + "`; they are in folders of the"
                                + " names [scripts, script_errors, script_runtime_errors, script_warnings, queries, query_errors,"
                                + " query_runtime_errors, flows, flow_errors]\n"
                                + "see temblor conform --help\n"));
        assertThat(Outcome.of("conform").err())
                .isEqualTo("temblor conform: missing required parameter: `DIR`\nsee temblor conform --help\n");
        assertThat(Outcome.of("conform", "x", "--kind", "verses").err())
                .startsWith("temblor conform: invalid value for option `--kind`");
    }
}
