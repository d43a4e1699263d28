package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SubstitutionsTest {
    private static final Overrides PROCESS =
            new Overrides(Map.of("user.name", "ann"), Map.of("HOME", "/home/ann", "user.name", "bob"));

    private static Section load(String hocon) {
        return ConfigFiles.ofText("demo.conf", hocon).with(PROCESS).load().root();
    }

    private static List<String> problems(String... lines) {
        return TextFiles.problemsOf(
                ConfigFiles.ofText("demo.conf", String.join("\n", lines)).with(PROCESS));
    }

    @Test
    void looksInTheFilesThenTheEnvironment() {
        Section root = load("logs = /var/log, a = ${logs}/x, b = ${HOME}/x, c = ${?NOTHING}, d = ${user.name}");
        assertThat(root.string("a")).contains("/var/log/x");
        assertThat(root.string("b")).contains("/home/ann/x");
        assertThat(root.has("c")).isFalse();
        assertThat(root.string("d")).contains("ann");
    }

    @Test
    void filesHideTheEnvironment() {
        assertThat(load("HOME = /mine, a = ${HOME}").string("a")).contains("/mine");
    }

    @Test
    void propertiesAndVariablesAreNoSettings() {
        assertThat(load("a = 1").keys()).containsExactly("a");
    }

    @Test
    void reportsEverySubstitutionThatLeadsNowhere() {
        assertThat(problems(
                        "logs = /var/log",
                        "a.b = ${log}/x",
                        "a.c = [",
                        " 1, ${lgos}",
                        " [${nothing.at.all}]",
                        "]",
                        "d = ${log}",
                        "e = ${d}"))
                .containsExactly(
                        "demo.conf:2: a.b: ${log} leads nowhere; did you mean ${logs}?",
                        "demo.conf:4: a.c[1]: ${lgos} leads nowhere; did you mean ${logs}?",
                        "demo.conf:5: a.c[2][0]: ${nothing.at.all} leads nowhere; write ${?nothing.at.all} if it may be"
                                + " absent",
                        "demo.conf:7: d: ${log} leads nowhere; did you mean ${logs}?");
    }

    @Test
    void reportsTheRightLineOfAMergedSection() {
        assertThat(problems("a { b = 1 }", "", "a = ${c}"))
                .containsExactly("demo.conf:3: a: ${c} leads nowhere; write ${?c} if it may be absent");
    }

    @Test
    void ignoresWhatIsOverridden() {
        assertThat(problems("a = ${nothing}", "a = 1")).isEmpty();
    }

    @Test
    void reportsListsOfMissingElements() {
        assertThat(problems("a = ${b} [1]"))
                .containsExactly("demo.conf:1: a: ${b} leads nowhere; write ${?b} if it may be absent");
    }

    @Test
    void refusesCircles() {
        assertThat(problems("a = ${a}")).containsExactly("demo.conf:1: substitutions lead in a circle: ${a} -> ${a}");
        assertThat(problems("", "a.b = ${a.c}", "a.c = ${a.b}"))
                .singleElement()
                .asString()
                .startsWith("demo.conf:")
                .contains("substitutions lead in a circle: ${a.");
    }

    @Test
    void refusesWhatCannotStandSideBySide() {
        assertThat(problems("b = [1]", "a = x${b}"))
                .containsExactly("demo.conf:2: a list or a record stands beside another value;"
                        + " put a comma or a new line between");
    }

    @Test
    void namesTheVariableThatHoldsAWrongValue() {
        Configuration config = ConfigFiles.ofText("demo.conf", "demo.count = ${HOME}")
                .with(PROCESS)
                .load();
        Binder.bind(config.root().section("demo").orElseThrow(), BinderTest.Count.class);
        assertThat(config.problems().list())
                .extracting(Problem::toString)
                .containsExactly("environment variable HOME: demo.count: expected a whole number, found \"/home/ann\"");
    }

    @Test
    void survivesLongChains() {
        StringBuilder text = new StringBuilder("a0 = 1\n");
        for (int i = 1; i <= 5_000; i++) {
            text.append("a").append(i).append(" = { x = ${a").append(i - 1).append("} }\n");
        }
        assertThat(problems(text.toString())).hasSizeLessThanOrEqualTo(1);
    }
}
