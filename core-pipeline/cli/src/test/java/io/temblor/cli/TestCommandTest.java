package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestCommandTest {
    private static final String SUITE = """
            use std::test;
            test::suite({"name": "sums", "tests": [
              test::test({"name": "adds", "test": test::assert("1 + 1", 2, 1 + 1)}),
              test::test({"name": "differs", "test": test::assert("1 + 2", 4, 1 + 2)}),
            ]});
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String passing(String suite) {
        return suite.replace("4, 1 + 2", "3, 1 + 2");
    }

    @Test
    void tellsWhatBecameOfEachTest() throws IOException {
        String file = file("sums.tremor", SUITE);
        assertThat(Outcome.of("test", file)).isEqualTo(new Outcome(1, """
                        FILE
                          sums
                            ok      adds
                            failed  differs
                                FILE:4:42: error: `test::assert` has no result: 1 + 2: expected 4, but got 3 [function-failed]
                                  4 |   test::test({"name": "differs", "test": test::assert("1 + 2", 4, 1 + 2)}),
                                    |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

                        2 tests in 1 suite: 1 ok, 1 failed
                        """.replace("FILE", file), ""));
    }

    @Test
    void passesIfAllTestsDo() throws IOException {
        String file = file("sums.tremor", passing(SUITE));
        assertThat(Outcome.of("test", file)).isEqualTo(new Outcome(0, """
                        FILE
                          sums
                            ok      adds
                            ok      differs

                        2 tests in 1 suite: 2 ok, 0 failed
                        """.replace("FILE", file), ""));
    }

    @Test
    void runsAllFilesOfAFolderThatHaveSuites() throws IOException {
        file(
                "b.tremor",
                passing(SUITE)
                        .replace("1 + 1)", "one::ONE + 1)")
                        .replace("use std::test;", "use std::test;\nuse one;"));
        file("one.tremor", "const ONE = 1;\n");
        Files.writeString(Files.createDirectory(folder.resolve("inner")).resolve("c.tremor"), passing(SUITE));
        file("notes.txt", "no script");
        Outcome outcome = Outcome.of("test", folder.toString());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .endsWith("\n4 tests in 2 suites: 4 ok, 0 failed\n")
                .doesNotContain("one.tremor");
    }

    @Test
    void tellsProgramsInJson() throws IOException {
        String file = file("sums.tremor", SUITE);
        assertThat(Outcome.of("test", "--json", file))
                .isEqualTo(new Outcome(
                        1,
                        "[{\"file\":\"" + file
                                + "\",\"suites\":[{\"name\":\"sums\",\"tests\":[{\"name\":\"adds\",\"line\":3,"
                                + "\"ok\":true},{\"name\":\"differs\",\"line\":4,\"ok\":false,\"message\":\"`test::assert` has"
                                + " no result: 1 + 2: expected 4, but got 3\"}]}],\"errors\":[]}]\n",
                        ""));
    }

    @Test
    void failsForAScriptThatIsNotRight() throws IOException {
        String file = file("wrong.tremor", "use std::test;\ntest::sweet({})\n");
        Outcome outcome = Outcome.of("test", file);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith(file + "\n  " + file + ":2:1: error: there is no function `test::sweet`")
                .endsWith("\n0 tests in 0 suites: 0 ok, 0 failed; 1 error outside of tests\n");
    }

    @Test
    void saysWhatIsNotThere() throws IOException {
        assertThat(Outcome.of("test", "no.tremor"))
                .isEqualTo(new Outcome(2, "", "temblor test: there is no file `no.tremor`\nsee temblor test --help\n"));
        String file = file("empty.tremor", "1");
        assertThat(Outcome.of("test", file))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "temblor test: there are no suites in [" + file + "]; a suite is a call of `test::suite`\n"
                                + "see temblor test --help\n"));
        assertThat(Outcome.of("test").err())
                .isEqualTo("temblor test: missing required parameter: `PATH`\nsee temblor test --help\n");
    }
}
