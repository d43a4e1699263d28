package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OverridesTest {

    private static Section load(Overrides overrides, String hocon) {
        return ConfigFiles.ofText("demo.conf", hocon).with(overrides).load().root();
    }

    private static Overrides properties(String... keysAndValues) {
        return new Overrides(
                keysAndValues.length == 2
                        ? Map.of(keysAndValues[0], keysAndValues[1])
                        : Map.of(keysAndValues[0], keysAndValues[1], keysAndValues[2], keysAndValues[3]),
                Map.of());
    }

    private static Overrides environment(String name, String value) {
        return new Overrides(Map.of(), Map.of(name, value));
    }

    @Test
    void propertiesWinOverFiles() {
        assertThat(load(properties("a.b", "2"), "a { b = 1, c = 1 }")
                        .section("a")
                        .orElseThrow()
                        .string("b"))
                .contains("2");
    }

    @Test
    void variablesWinOverProperties() {
        Overrides both = new Overrides(Map.of("a.b", "2"), Map.of("CONFIG_FORCE_a_b", "3"));
        assertThat(load(both, "a.b = 1").section("a").orElseThrow().string("b")).contains("3");
    }

    @Test
    void underscoresOfVariablesAreDotsDashesAndUnderscores() {
        Overrides overrides = environment("CONFIG_FORCE_tcp___server_max__size", "3");
        assertThat(load(overrides, "tcp_server.max-size = 1")
                        .section("tcp_server")
                        .orElseThrow()
                        .string("max-size"))
                .contains("3");
    }

    @Test
    void refusesVariablesThatAreNoPath() {
        for (String name : List.of("CONFIG_FORCE_", "CONFIG_FORCE_a____b")) {
            assertThat(TextFiles.problemsOf(ConfigFiles.ofText("demo.conf", "").with(environment(name, "3"))))
                    .containsExactly("environment variable " + name
                            + ": is no path of a setting; write _ for a dot, __ for a dash, ___ for an underscore");
        }
    }

    @Test
    void numberedKeysAreElementsOfLists() {
        Section root = load(properties("a.hosts.0", "x", "a.hosts.1", "y"), "a.hosts = [z]");
        assertThat(root.section("a").orElseThrow().strings("hosts")).containsExactly("x", "y");
    }

    @Test
    void sectionsWinOverTextsOfTheSameName() {
        assertThat(load(properties("a", "1", "a.b", "2"), "a = {}")
                        .section("a")
                        .orElseThrow()
                        .string("b"))
                .contains("2");
    }

    @Test
    void aTextInPlaceOfASectionIsAProblem() {
        Section root = load(properties("a", "1"), "a { b = 1 }");
        assertThat(root.section("a")).isEmpty();
        assertThat(root.problems().list())
                .extracting(Problem::toString)
                .containsExactly("system property a: a: expected a record, found \"1\"");
    }

    @Test
    void sectionsStandInTheFilesWhateverIsOverridden() {
        Overrides one = properties("a.b", "2");
        assertThat(load(one, "\na { b = 1, c = 1 }").section("a").orElseThrow().place())
                .hasToString("demo.conf:2");
        assertThat(load(one, "\na { b = 1 }").section("a").orElseThrow().place().source())
                .isEqualTo("demo.conf");
    }

    @Test
    void theProcessHasItsOwn() {
        Overrides process = Overrides.ofProcess();
        assertThat(process.properties()).containsEntry("java.vendor", System.getProperty("java.vendor"));
        assertThat(process.environment()).isEqualTo(System.getenv());
        assertThat(load(process, "a = ${user.dir}").string("a")).contains(System.getProperty("user.dir"));
    }

    @Test
    void oddNamesDoNoHarm() {
        Overrides odd =
                new Overrides(Map.of("..", "1", " ", "2", "a=b\"", "3"), Map.of("=C:", "4", "a.b.", "5", "", "6"));
        assertThat(load(odd, "a = 1").keys()).containsExactly("a");
    }
}
