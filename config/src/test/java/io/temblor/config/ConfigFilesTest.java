package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigFilesTest {
    @TempDir
    private Path folder;

    private TextFiles files;

    @BeforeEach
    void files() {
        files = new TextFiles(folder);
    }

    private Path bytes(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private List<String> problems(Path... paths) {
        return files.problems(ConfigFiles.of(paths));
    }

    @Test
    void laterFilesWinAndSectionsMerge() {
        Path first = files.write("first.conf", "flow.a { x = 1, y = 1 }", "flow.b = {}");
        Path second = files.write("second.conf", "flow.a.y = 2", "flow.c = {}");
        Section flows =
                ConfigFiles.of(first, second).load().root().section("flow").orElseThrow();
        assertThat(flows.keys()).containsExactly("a", "b", "c");
        Section a = flows.section("a").orElseThrow();
        assertThat(a.value("x", int.class)).contains(1);
        assertThat(a.value("y", int.class)).contains(2);
        assertThat(a.place()).hasToString(first + ":1");
    }

    @Test
    void problemsNameTheFileThatWonInTheOrderOfLoading() {
        Path first = files.write("z.conf", "demo {", " count = 1", " colour = 1", "}");
        Path second = files.write("a.conf", "demo.count = x", "demo.smell = 1");
        Configuration config = ConfigFiles.of(first, second).load();
        Binder.bind(config.root().section("demo").orElseThrow(), BinderTest.Count.class);
        assertThat(config.problems().list())
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .containsExactly(
                        "z.conf:3: demo.colour: unknown setting; known are [count]",
                        "a.conf:1: demo.count: expected a whole number, found \"x\"",
                        "a.conf:2: demo.smell: unknown setting; known are [count]");
    }

    @Test
    void namesFilesAsTheirUserDid() {
        assertThat(TextFiles.problemsOf(ConfigFiles.of(Path.of("no/such/../file.conf"))))
                .containsExactly("no/such/../file.conf: no such file");
    }

    @Test
    void tellsFilesWithOddNamesApart() {
        Path first = files.write("a, b: 7.conf", "", "demo { x = 1 }");
        Path second = files.write("a", "demo { y = 1 }");
        Section demo =
                ConfigFiles.of(second, first).load().root().section("demo").orElseThrow();
        assertThat(demo.place()).hasToString(second + ":1");
        assertThat(ConfigFiles.of(first, second)
                        .load()
                        .root()
                        .section("demo")
                        .orElseThrow()
                        .place())
                .hasToString(first + ":2");
    }

    @Test
    void reportsEverythingThatCannotBeRead() {
        Path broken = files.write("broken.conf", "a = 1", "b = {");
        Path good = files.write("good.conf", "a = 1");
        assertThat(problems(folder.resolve("missing.conf"), broken, good, folder))
                .containsExactly(
                        "missing.conf: no such file",
                        "broken.conf:2: `{` is never closed",
                        folder + ": is a directory; expected a file");
    }

    @Test
    void throwsWhatCannotBeRead() {
        assertThatThrownBy(() -> ConfigFiles.ofText("demo.conf", "a").load())
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("demo.conf:1: expected `=`, `:` or `{` after a key, found the end of the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n ", "# nothing", "// nothing", "{}", "\uFEFF"})
    void takesFilesWithoutSettings(String text) {
        assertThat(ConfigFiles.ofText("demo.conf", text).load().root().keys()).isEmpty();
    }

    @Test
    void skipsTheByteOrderMark() throws IOException {
        Path file = bytes("bom.conf", "\uFEFFa = 1\nb".getBytes(StandardCharsets.UTF_8));
        assertThat(problems(file))
                .containsExactly("bom.conf:2: expected `=`, `:` or `{` after a key, found the end of the file");
        Path good = bytes("bom.conf", "\uFEFFa = 1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ConfigFiles.of(good).load().root().keys()).containsExactly("a");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        assertThat(problems(bytes("latin.conf", "a = 1\nb = größe".getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("latin.conf:2: is not UTF-8 text");
        assertThat(problems(bytes("cut.conf", new byte[] {'a', '=', (byte) 0xC3})))
                .containsExactly("cut.conf:1: is not UTF-8 text");
        assertThat(problems(bytes("wide.conf", "a = 1".getBytes(StandardCharsets.UTF_16))))
                .containsExactly("wide.conf: is UTF-16 text; expected UTF-8");
    }

    @Test
    void refusesBinaryGarbage() throws IOException {
        assertThat(problems(bytes("nul.conf", new byte[] {'a', '\n', 0, 1, 2})))
                .containsExactly("nul.conf:2: is not text; it has a NUL character");
        for (int seed = 0; seed < 200; seed++) {
            byte[] garbage = new byte[1 + seed * 7];
            new Random(seed).nextBytes(garbage);
            assertThat(problems(bytes("garbage.conf", garbage))).hasSize(1);
        }
    }

    @Test
    void survivesRandomPunctuation() {
        String alphabet = "{}[]=:,.\"\\$?+#/ \n\ta1-";
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(TextFiles.problemsOf(text.toString()))
                    .hasSizeLessThan(20)
                    .noneMatch(p -> p.contains("not valid"));
        }
    }

    @Test
    void refusesFilesWithoutEnd() {
        assertThat(problems(Path.of("/dev/zero")))
                .containsExactly("/dev/zero: is larger than 64MiB, too large for settings");
    }

    @Test
    void countsLinesOfEveryEnding() {
        assertThat(TextFiles.problemsOf("a = 1\r\nb = \"\"\"x\r\ny\"\"\"\r\n\r\nc = @"))
                .containsExactly("demo.conf:5: `@` stands outside quotes; put the text in quotes");
        Section root = ConfigFiles.ofText("demo.conf", "a = x \r\nb = [1,\r\n2]\r\n")
                .load()
                .root();
        assertThat(root.string("a")).contains("x");
        assertThat(root.problems().list()).isEmpty();
    }

    @Test
    void readsAnyLanguage() {
        Section root = ConfigFiles.ofText("größe.conf", "größe.\"日本 語\" = \"😀 ß\"\n\tx\t=\ty\t")
                .load()
                .root();
        Section inner = root.section("größe").orElseThrow();
        assertThat(inner.string("日本 語")).contains("😀 ß");
        assertThat(root.string("x")).contains("y");
        inner.problem("日本 語", "is wrong");
        assertThat(root.problems().list())
                .extracting(Problem::toString)
                .containsExactly("größe.conf:1: größe.\"日本 語\": is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a", "[", "a.", "{\"a\":"})
    void refusesAbsurdNesting(String unit) {
        String text = "# deep\na = 1\nb" + (unit.equals("a.") ? "." : " = ") + unit.repeat(10_000) + "c = 1";
        assertThat(TextFiles.problemsOf(text))
                .containsExactly("demo.conf:3: is nested too deeply; at most 250 levels are possible");
    }

    @Test
    void bearsTheDeepestNestingItAllows() {
        String text = "demo.any = " + "{ a = ".repeat(248) + "1" + " }".repeat(248);
        assertThat(Bound.of(BinderTest.Any.class, text).problems()).isEmpty();
    }

    @Test
    void readsJsonAndProperties() {
        Path json = files.write("a.json", "{ \"demo\": { \"count\": 1 } }");
        Path properties = files.write("b.properties", "demo.text = x y");
        Section demo =
                ConfigFiles.of(json, properties).load().root().section("demo").orElseThrow();
        assertThat(demo.value("count", int.class)).contains(1);
        assertThat(demo.string("text")).contains("x y");
    }

    @Test
    void bindsManySettingsInReasonableTime() {
        StringBuilder text = new StringBuilder("demo.named {\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("  key-").append(i).append(" = ").append(i).append('\n');
        }
        long start = System.nanoTime();
        Bound<BinderTest.Named> bound = Bound.of(BinderTest.Named.class, text + "}");
        assertThat(bound.get().named()).hasSize(100_000);
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    @Test
    void reportsManyProblemsInReasonableTime() {
        String text = "demo {" + "\n count = x\n u = { v = 1 }".repeat(1) + "\n" + "x".repeat(50_000) + " = 1\n"
                + "k = 1\n".repeat(10_000) + "}";
        assertThat(Bound.of(BinderTest.Count.class, text).problems()).hasSize(4);
    }
}
