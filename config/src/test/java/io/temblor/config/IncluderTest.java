package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncluderTest {
    @TempDir
    private Path folder;

    private TextFiles files;

    @BeforeEach
    void files() {
        files = new TextFiles(folder);
    }

    private List<String> problems(Path file) {
        return files.problems(ConfigFiles.of(file));
    }

    private static Section load(Path file) {
        return ConfigFiles.of(file).load().root();
    }

    @Test
    void includesBesideTheFile() {
        files.write("conf/more/b.conf", "b = 1", "include \"c\"");
        files.write("conf/more/c.conf", "c = 1");
        Section root = load(files.write("conf/a.conf", "a = 1", "include \"more/b.conf\""));
        assertThat(root.keys()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void namesTheIncludedFileInProblems() {
        files.write("conf/more.conf", "", "count = x");
        Path file = files.write("conf/demo.conf", "demo {", " include \"more.conf\"", " colour = 1", "}");
        Configuration config = ConfigFiles.of(file).load();
        Binder.bind(config.root().section("demo").orElseThrow(), BinderTest.Count.class);
        assertThat(config.problems().list())
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .containsExactly(
                        "conf/demo.conf:3: demo.colour: unknown setting; known are [count]",
                        "conf/more.conf:2: demo.count: expected a whole number, found \"x\"");
    }

    @Test
    void reportsWhatIsWrongInEveryIncludedFile() {
        files.write("b.conf", "b = @");
        files.write("c.conf", "", "c = ]");
        Path file = files.write("a.conf", "include \"b.conf\"", "include \"c.conf\"", "a = {");
        assertThat(problems(file)).containsExactly("a.conf:3: `{` is never closed");
        files.write("a.conf", "include \"b.conf\"", "include \"c.conf\"", "a = {}");
        assertThat(problems(file))
                .containsExactly(
                        "b.conf:1: `@` stands outside quotes; put the text in quotes",
                        "c.conf:2: expected a value, found `]`");
    }

    @Test
    void ignoresWhatIsNotThereUnlessItIsRequired() {
        assertThat(problems(files.write("a.conf", "include \"no.conf\"", "include file(\"/no.conf\")", "a = 1")))
                .isEmpty();
        assertThat(problems(files.write(
                        "a.conf",
                        "a = 1",
                        "include required(\"no.conf\")",
                        "b { include required(file(\"/no/no.conf\")) }",
                        "include required(classpath(\"no\"))")))
                .containsExactly(
                        "a.conf:2: include \"no.conf\": no such file",
                        "a.conf:3: include \"/no/no.conf\": no such file",
                        "a.conf:4: include \"no\": no such file");
    }

    @Test
    void refusesCircles() {
        files.write("b.conf", "b = 1", "include \"./c.conf\"");
        files.write("c.conf", "", "", "include \"a.conf\"");
        assertThat(problems(files.write("a.conf", "include \"b.conf\"")))
                .containsExactly("./c.conf:3: include \"a.conf\": includes itself");
        assertThat(problems(files.write("self.conf", "", "include \"self\"")))
                .containsExactly("self.conf:2: include \"self\": includes itself");
    }

    @Test
    void mayIncludeAFileTwice() {
        files.write("common.conf", "x = 1");
        Section root = load(files.write("a.conf", "a { include \"common\" }", "b { include \"common\" }"));
        assertThat(root.section("a").orElseThrow().value("x", int.class)).contains(1);
        assertThat(root.section("b").orElseThrow().value("x", int.class)).contains(1);
    }

    @Test
    void readsEveryEndingOfABareName() {
        files.write("more.conf", "a = conf");
        files.write("more.json", "{ \"a\": \"json\", \"b\": \"json\" }");
        files.write("more.properties", "a = properties", "b = properties", "c = properties");
        Section root = load(files.write("a.conf", "include \"more\""));
        assertThat(root.string("a")).contains("conf");
        assertThat(root.string("b")).contains("json");
        assertThat(root.string("c")).contains("properties");
    }

    @Test
    void readsAFileWithAnEndingOfItsOwn() {
        files.write("more.inc", "a = 1");
        assertThat(load(files.write("a.conf", "include \"more.inc\"")).keys()).containsExactly("a");
    }

    @Test
    void substitutesInIncludedFilesFromBothSides() {
        files.write("more.conf", "here = 1, inner = ${here}, outer = ${base}, home = ${HOME}");
        Path file = files.write("a.conf", "base = 2", "b { include \"more\" }");
        Overrides overrides = new Overrides(Map.of(), Map.of("HOME", "/home/x"));
        Section section =
                ConfigFiles.of(file).with(overrides).load().root().section("b").orElseThrow();
        assertThat(section.value("inner", int.class)).contains(1);
        assertThat(section.value("outer", int.class)).contains(2);
        assertThat(section.string("home")).contains("/home/x");
    }

    @Test
    void includesAddressesAndResources() {
        Path more = files.write("more.conf", "a = 1");
        assertThat(load(files.write("a.conf", "include url(\"" + more.toUri() + "\")"))
                        .keys())
                .containsExactly("a");
        assertThat(load(files.write("a.conf", "include \"" + more.toUri() + "\""))
                        .keys())
                .containsExactly("a");
        assertThat(load(files.write("a.conf", "include \"io/temblor/config/included\""))
                        .keys())
                .containsExactly("resource");
        assertThat(problems(files.write("a.conf", "include required(url(\"file:/no/no.conf\"))")))
                .containsExactly("a.conf:1: include \"file:/no/no.conf\": no such file");
    }

    @Test
    void namesTheDirectoryThatIsIncluded() {
        files.write("dir.conf/x", "");
        assertThat(problems(files.write("a.conf", "include \"dir.conf\"")))
                .containsExactly("dir.conf: is a directory; expected a file");
    }
}
