package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SectionTest {

    private static Section demo(String... lines) {
        return ConfigFiles.ofText("demo.conf", String.join("\n", lines))
                .load()
                .root()
                .section("demo")
                .orElseThrow();
    }

    private static List<String> problems(Section section) {
        return section.problems().list().stream().map(Problem::toString).toList();
    }

    @Test
    void knowsItsNamePathAndPlace() {
        Section inner = demo("", "demo {", " \"a.b\" {", " } }").section("a.b").orElseThrow();
        assertThat(inner.name()).isEqualTo("a.b");
        assertThat(inner.path()).isEqualTo("demo.\"a.b\"");
        assertThat(inner.place()).hasToString("demo.conf:3");
    }

    @Test
    void keepsTheOrderOfTheFile() {
        Section demo = demo("demo {", " z {}", " a {}", " m { }, b {}, k.x = 1, \"c\" : {}", " l = {} }");
        assertThat(demo.keys()).containsExactly("z", "a", "m", "b", "k", "c", "l");
        assertThat(demo.sections().keySet()).containsExactly("z", "a", "m", "b", "k", "c", "l");
    }

    @Test
    void readsScalars() {
        Section demo = demo("demo { text = x, count = 5, wait = 5s, flag = on, nothing = null }");
        assertThat(demo.string("text")).contains("x");
        assertThat(demo.value("count", int.class)).contains(5);
        assertThat(demo.value("count", Integer.class)).contains(5);
        assertThat(demo.required("wait", Duration.class)).contains(Duration.ofSeconds(5));
        assertThat(demo.value("flag", boolean.class)).contains(true);
        assertThat(demo.value("absent", int.class)).isEmpty();
        assertThat(demo.has("text")).isTrue();
        assertThat(demo.has("absent")).isFalse();
        assertThat(demo.has("nothing")).isFalse();
        assertThat(problems(demo)).isEmpty();
    }

    @Test
    void tellsHowToWriteATextThatIsAWordOfHocon() {
        Section demo = demo("demo {", " type = null", "}");
        assertThat(demo.requiredString("type")).isEmpty();
        assertThat(problems(demo))
                .containsExactly("demo.conf:2: demo.type: missing; expected a text, found null;"
                        + " if that is the text, write it in quotes: \"null\"");
    }

    @Test
    void reportsWhatHasAnotherTypeOrIsMissing() {
        Section demo = demo("demo {", " text = []", " count = x", "}");
        assertThat(demo.string("text")).isEmpty();
        assertThat(demo.value("count", int.class)).isEmpty();
        assertThat(demo.requiredString("name")).isEmpty();
        assertThat(demo.required("wait", Duration.class)).isEmpty();
        assertThat(problems(demo))
                .containsExactly(
                        "demo.conf:1: demo.name: missing; expected a text",
                        "demo.conf:1: demo.wait: missing; expected a duration such as 5s",
                        "demo.conf:2: demo.text: expected a text, found a list",
                        "demo.conf:3: demo.count: expected a whole number, found \"x\"");
    }

    @Test
    void readsSections() {
        Section demo = demo("demo {", " inner { x = 1 }", " many {", "  a {}", "  b = 1 } }");
        assertThat(demo.section("inner").orElseThrow().value("x", int.class)).contains(1);
        assertThat(demo.section("absent")).isEmpty();
        assertThat(demo.sections("absent")).isEmpty();
        assertThat(demo.sections("many")).containsOnlyKeys("a");
        assertThat(problems(demo)).containsExactly("demo.conf:5: demo.many.b: expected a record, found 1");
    }

    @Test
    void readsLists() {
        Section demo = demo("demo {", " texts = [a, 1, []]", " sections = [{ x = 1 }, y]", " no = list }");
        assertThat(demo.strings("texts")).containsExactly("a", "1");
        assertThat(demo.strings("absent")).isEmpty();
        assertThat(demo.sectionList("sections"))
                .singleElement()
                .satisfies(section -> assertThat(section.path()).isEqualTo("demo.sections[0]"));
        assertThat(demo.strings("no")).isEmpty();
        assertThat(problems(demo))
                .containsExactly(
                        "demo.conf:2: demo.texts[2]: expected a text, found a list",
                        "demo.conf:3: demo.sections[1]: expected a record, found \"y\"",
                        "demo.conf:4: demo.no: expected a list, found \"list\"");
    }

    @Test
    void readsComponentsInShortAndInFull() {
        Section demo =
                demo("demo {", " codec = json", " steps = [", "  separate", "  { type = gzip, level = 5 }", " ] }");
        assertThat(demo.component("codec").orElseThrow().string("type")).contains("json");
        List<Section> steps = demo.components("steps");
        assertThat(steps).extracting(step -> step.string("type").orElseThrow()).containsExactly("separate", "gzip");
        assertThat(steps.get(1).value("level", int.class)).contains(5);
        assertThat(steps).extracting(Section::path).containsExactly("demo.steps[0]", "demo.steps[1]");
        assertThat(demo.component("absent")).isEmpty();
        assertThat(problems(demo)).isEmpty();
    }

    @Test
    void placesProblemsOfComponentsAtWhatWasWritten() {
        Section demo = demo(
                "demo {", " codec = jsn", " steps = [", "  seprate", "  { type = gzp }", "  { level = 5 }", "  7 ] }");
        demo.component("codec").orElseThrow().problem("type", "is unknown");
        demo.components("steps").forEach(step -> step.problem("type", "is unknown"));
        assertThat(problems(demo))
                .containsExactly(
                        "demo.conf:2: demo.codec: is unknown",
                        "demo.conf:4: demo.steps[0]: is unknown",
                        "demo.conf:5: demo.steps[1].type: is unknown",
                        "demo.conf:6: demo.steps[2].type: missing; expected a text",
                        "demo.conf:7: demo.steps[3]: expected a name or a record with a type, found 7");
    }

    @Test
    void placesProblemsOfSettingsAndElements() {
        Section demo = demo("demo {", " x = 1", " links = [", "  a", "  b ] }");
        demo.problem("is wrong");
        demo.problem("x", "is wrong");
        demo.problem("absent", "is wrong");
        demo.problem("links", 1, "is wrong");
        demo.problem("links", 7, "is wrong");
        assertThat(problems(demo))
                .containsExactly(
                        "demo.conf:1: demo: is wrong",
                        "demo.conf:1: demo.absent: is wrong",
                        "demo.conf:2: demo.x: is wrong",
                        "demo.conf:3: demo.links: is wrong",
                        "demo.conf:5: demo.links[1]: is wrong");
    }

    @Test
    void reportsTheKeysThatNobodyAskedFor() {
        Section demo = demo("demo {", " conectors {}", " links = []", " lanes = 1", " colour = red }");
        demo.section("connectors");
        demo.strings("links");
        assertThat(demo.remainingKeys()).containsExactly("conectors", "lanes", "colour");
        demo.unknownKeysAreProblems(Set.of("lanes"));
        assertThat(problems(demo))
                .containsExactly(
                        "demo.conf:2: demo.conectors: unknown setting; did you mean connectors?",
                        "demo.conf:5: demo.colour: unknown setting; known are [lanes, connectors, links]");
    }

    @Test
    void knowsNothingUntilItIsAsked() {
        Section demo = demo("demo { a = 1 }");
        demo.unknownKeysAreProblems();
        assertThat(problems(demo)).containsExactly("demo.conf:1: demo.a: unknown setting; none are known here");
    }

    @Test
    void viewsSettingsThatWereReadElsewhere() {
        Problems problems = new Problems();
        Section root = Section.root(ConfigFactory.parseString("\na = x"), problems);
        root.value("a", int.class);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("String:2: a: expected a whole number, found \"x\"");
    }
}
