package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.testkit.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvalCommandTest {
    @TempDir
    private Path folder;

    private static Outcome eval(String input, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "eval";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Outcome.reading(input, all);
    }

    private static Outcome printed(String out) {
        return new Outcome(0, out, "");
    }

    private static Outcome wrong(String problem) {
        return new Outcome(2, "", "temblor eval: " + problem + "\nsee temblor eval --help\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsWhatTheScriptEmits() {
        assertThat(eval("{\"a\":1}\n\n{\"a\": 2}", "event.a + 1")).isEqualTo(printed("2\n3\n"));
    }

    @Test
    void leavesOutWhatIsDropped() {
        assertThat(eval("1\n2\n3\n", "match event of case 2 => drop case _ => event end"))
                .isEqualTo(printed("1\n3\n"));
    }

    @Test
    void printsNothingForNoInput() {
        assertThat(eval("", "event")).isEqualTo(printed(""));
    }

    @Test
    void keepsTheStateFromLineToLine() {
        assertThat(eval("1\n2\n3\n", "let state = state + event; state", "--state", "10"))
                .isEqualTo(printed("11\n13\n16\n"));
    }

    @Test
    void givesTheScriptItsArguments() {
        assertThat(eval("1\n", "args.add + event", "--args", "{\"add\":5}")).isEqualTo(printed("6\n"));
    }

    @Test
    void printsEventsOfAllPorts() {
        String script = "match event of case 1 => emit event => \"one\" case _ => event end";
        assertThat(eval("1\n2\n", script)).isEqualTo(printed("1\n2\n"));
        assertThat(eval("1\n2\n", script, "--ports")).isEqualTo(printed("one\t1\nout\t2\n"));
    }

    @Test
    void runsOnceWithoutInput() {
        assertThat(eval("1\n2\n", "-n", "[event, 2]")).isEqualTo(printed("[null,2]\n"));
    }

    @Test
    void printsMetadata() {
        assertThat(eval("1\n", "let $.seen = true; event", "--meta"))
                .isEqualTo(printed("{\"value\":1,\"meta\":{\"seen\":true}}\n"));
    }

    @Test
    void printsTextsWithoutQuotes() {
        assertThat(eval("\"a\\n\"\n[\"b\"]\n", "event", "--raw")).isEqualTo(printed("a\n\n[\"b\"]\n"));
    }

    @Test
    void saysWhereEventsComeFrom() {
        assertThat(eval("", "-n", "use tremor::origin; origin::as_uri_string()", "--raw"))
                .isEqualTo(printed("eval://\n"));
    }

    @Test
    void readsTheScriptFromAFileAndFindsModulesBesideIt() throws IOException {
        Path modules = Files.createDirectory(folder.resolve("modules"));
        Files.writeString(modules.resolve("far.tremor"), "const X = 10;\n");
        file("near.tremor", "const X = 1;\n");
        String script = file("script.tremor", "use near;\nuse far;\nevent + near::X + far::X\n");
        assertThat(eval("5\n", "-f", script, "-m", modules.toString())).isEqualTo(printed("16\n"));
    }

    @Test
    void warnsOfWhatShouldBeLookedAt() {
        Outcome outcome = eval("1\n", "match event of case 1 => 2 end");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEqualTo("2\n");
        assertThat(outcome.err())
                .startsWith("script:1:")
                .contains(": warning: ")
                .contains("[no-default]\n  1 | match");
    }

    @Test
    void refusesAScriptThatIsNotRight() {
        Outcome outcome = eval("1\n", "nothing()");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("script:1:1: error: ").contains("\n  1 | nothing()\n    | ^^^^^^^^^");
    }

    @Test
    void goesOnBehindLinesThatGoWrong() {
        Outcome outcome = eval("{\"a\":1}\n{\"a\":\n{\"a\":\"x\"}\n{\"a\":4}\n", "event.a + 1");
        assertThat(outcome).isEqualTo(new Outcome(1, "2\n5\n", """
                        line 2: not JSON: expected a value, found the end of the document at byte 5
                        line 3: script:1:1: error: `+` is not defined for a string and an integer [wrong-type]
                          1 | event.a + 1
                            | ^^^^^^^^^^^
                        """));
    }

    @Test
    void saysWhatFailsWithoutALineIfItReadsNone() {
        assertThat(eval("", "-n", "event.a").err()).startsWith("script:1:");
    }

    @Test
    void saysWhatIsWrongWithTheArguments() throws IOException {
        String both = "either SCRIPT or --file must be there, and not both, for the script is in one of them";
        assertThat(eval("")).isEqualTo(wrong(both));
        assertThat(eval("", "event", "-f", "a.tremor")).isEqualTo(wrong(both));
        assertThat(eval("", "-f", "no.tremor")).isEqualTo(wrong("there is no file `no.tremor`"));
        assertThat(eval("", "event", "-m", "no")).isEqualTo(wrong("there is no folder `no`"));
        assertThat(eval("", "event", "--args", "{").err())
                .startsWith("temblor eval: invalid value for option `--args`: not JSON: expected a key");
        assertThat(eval("", "event", "--args", "1").err())
                .contains("`--args`: must be a record, as in {\"level\":3}, but is of the type integer");
    }

    @Test
    void answersBeforeTheInputEnds() throws Exception {
        try (TemblorProcess temblor = TemblorProcess.start(folder, "eval", "event + 1")) {
            OutputStream in = temblor.process().getOutputStream();
            BufferedReader out = temblor.process().inputReader(StandardCharsets.UTF_8);
            in.write("1\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).isEqualTo("2");
            in.close();
            assertThat(temblor.exitCode()).isZero();
        }
    }

    @Test
    void leavesWhenNobodyReadsItsOutput() throws Exception {
        try (TemblorProcess temblor = TemblorProcess.start(folder, "eval", "event")) {
            temblor.process().getInputStream().close();
            OutputStream in = temblor.process().getOutputStream();
            Await.until("the command has left", () -> !isRead(in));
            assertThat(temblor.exitCode()).isEqualTo(141);
            assertThat(temblor.err()).isEmpty();
        }
    }

    private static boolean isRead(OutputStream in) {
        try {
            in.write("1\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
