package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.Secret;
import io.temblor.connector.SettingChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the binder says about unknown settings, about what records refuse, and about defaults.
final class BinderChecksTest {
    record Batch(int maxSize, int maxCount) {
        Batch {
            new SettingChecks()
                    .atLeast("max-size", maxSize, 1)
                    .atLeast("maxCount", maxCount, 1)
                    .verify();
        }
    }

    record Tls(String key) {}

    record Outer(Tls tls, List<String> hosts) {
        Outer {
            throw new InvalidSettingException(List.of(
                    new InvalidSettingException.Problem("tls.key", "is not there"),
                    new InvalidSettingException.Problem("tls.certificate", "is needed"),
                    new InvalidSettingException.Problem("hosts[1]", "is not known"),
                    new InvalidSettingException.Problem("retries", "is a riddle")));
        }
    }

    record Picky(int a) {
        Picky {
            throw new IllegalArgumentException("cannot work");
        }
    }

    record Broken(int a) {
        Broken {
            throw new IllegalStateException("a bug");
        }
    }

    record Login(String user, Secret password, Optional<Secret> token, List<Secret> keys) {}

    @Test
    void placesEachRefusalAtItsOwnSetting() {
        assertThat(Bound.of(Batch.class, "demo {\n max-size = 0\n max-count = -1\n}")
                        .problems())
                .containsExactly(
                        "demo.conf:2: demo.max-size: must be at least 1, but is 0",
                        "demo.conf:3: demo.max-count: must be at least 1, but is -1");
    }

    @Test
    void placesRefusedDefaultsAtTheSection() {
        assertThat(Bound.of(Batch.class, "\ndemo {\n max-count = 1\n}", "max-size = 0")
                        .problems())
                .containsExactly("demo.conf:2: demo.max-size: must be at least 1, but is 0");
    }

    @Test
    void placesRefusalsOfNestedSettings() {
        assertThat(Bound.of(Outer.class, "demo {\n tls {\n  key = x\n }\n hosts = [\n a\n b\n ]\n}")
                        .problems())
                .containsExactly(
                        "demo.conf:1: demo.retries: is a riddle",
                        "demo.conf:2: demo.tls.certificate: is needed",
                        "demo.conf:3: demo.tls.key: is not there",
                        "demo.conf:7: demo.hosts[1]: is not known");
    }

    @Test
    void placesOtherRefusalsAtTheSection() {
        assertThat(Bound.of(Picky.class, "\ndemo {\n a = 1\n}").problems())
                .containsExactly("demo.conf:2: demo: cannot work");
    }

    @Test
    void doesNotHideBugs() {
        assertThatThrownBy(() -> Bound.of(Broken.class, "demo.a = 1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a bug");
    }

    @Test
    void suggestsWhatAnUnknownSettingMayMean() {
        assertThat(Bound.of(Batch.class, "demo {\n max-sise = 1\n max-size = 1\n max-count = 1\n colour = red }")
                        .problems())
                .containsExactly(
                        "demo.conf:2: demo.max-sise: unknown setting; did you mean max-size?",
                        "demo.conf:5: demo.colour: unknown setting; known are [max-size, max-count]");
    }

    @Test
    void leavesSettingsOfOthersAlone() {
        Configuration config = ConfigFiles.ofText(
                        "demo.conf", "demo { type = x, max-size = 1, max-count = 1, codek = json }")
                .load();
        Section section = config.root().section("demo").orElseThrow();
        Section none = config.defaults("nothing", "here");
        assertThat(Binder.bind(section, Batch.class, none, Set.of("type", "codec")))
                .contains(new Batch(1, 1));
        assertThat(config.problems().list())
                .extracting(Problem::toString)
                .containsExactly("demo.conf:1: demo.codek: unknown setting; did you mean codec?");
    }

    @Test
    void listsSettingsOfOthersAfterThoseOfTheRecord() {
        Configuration config = ConfigFiles.ofText("demo.conf", "demo { max-size = 1, max-count = 1, colour = red }")
                .load();
        Section section = config.root().section("demo").orElseThrow();
        Binder.bind(section, Batch.class, config.defaults("nothing"), Set.of("type", "codec"));
        assertThat(config.problems().list())
                .extracting(Problem::message)
                .containsExactly("unknown setting; known are [max-size, max-count, codec, type]");
    }

    @Test
    void knowsWhatTheSectionWasAskedFor() {
        Configuration config = ConfigFiles.ofText("demo.conf", "demo { type = x, max-size = 1, max-count = 1 }")
                .load();
        Section section = config.root().section("demo").orElseThrow();
        assertThat(section.requiredString("type")).contains("x");
        assertThat(Binder.bind(section, Batch.class)).contains(new Batch(1, 1));
        assertThat(config.problems().list()).isEmpty();
    }

    @Test
    void usersMayChangeDefaultsInTheirOwnFiles() {
        Defaults reference = new Defaults(ConfigFactory.parseString("batch { max-size = 1, max-count = 2 }"));
        Configuration config = ConfigFiles.ofText("demo.conf", "batch.max-size = 9\ndemo {}")
                .with(reference)
                .load();
        Section section = config.root().section("demo").orElseThrow();
        assertThat(Binder.bind(section, Batch.class, config.defaults("batch"))).contains(new Batch(9, 2));
    }

    @Test
    void reportsWrongDefaultsOfUsersWhereTheyWroteThem() {
        Defaults reference = new Defaults(ConfigFactory.parseString("batch { max-size = 1, max-count = 2 }"));
        String text = "batch {\n max-size = 0\n max-cuont = 3 }\ndemo {}\nmore {}";
        Configuration config =
                ConfigFiles.ofText("demo.conf", text).with(reference).load();
        for (String name : List.of("demo", "more")) {
            Binder.bind(config.root().section(name).orElseThrow(), Batch.class, config.defaults("batch"));
        }
        assertThat(config.problems().list())
                .extracting(Problem::toString)
                .containsExactly(
                        "demo.conf:2: batch.max-size: must be at least 1, but is 0",
                        "demo.conf:3: batch.max-cuont: unknown setting; did you mean max-count?");
    }

    @Test
    void neverShowsSecrets() {
        String text = "demo {\n user = x\n password = [hunter2]\n token { hunter = 2 }\n keys = [ok, [hunter2]]\n"
                + " pasword = hunter2 }";
        assertThat(Bound.of(Login.class, text).problems())
                .containsExactly(
                        "demo.conf:3: demo.password: expected a secret text, found a list",
                        "demo.conf:4: demo.token: expected a secret text, found a record",
                        "demo.conf:5: demo.keys[1]: expected a secret text, found a list",
                        "demo.conf:6: demo.pasword: unknown setting; did you mean password?");
    }

    @Test
    void namesAnOverrideThatIsWrong() {
        Overrides overrides =
                new Overrides(Map.of("demo.max-size", "many"), Map.of("CONFIG_FORCE_demo_max__count", "0x7"));
        Configuration config = ConfigFiles.ofText("demo.conf", "demo { max-size = 1, max-count = 1 }")
                .with(overrides)
                .load();
        Binder.bind(config.root().section("demo").orElseThrow(), Batch.class);
        assertThat(config.problems().list())
                .extracting(Problem::toString)
                .containsExactly(
                        "system property demo.max-size: demo.max-size: expected a whole number, found \"many\"",
                        "environment variable CONFIG_FORCE_demo_max__count: demo.max-count: expected a whole number,"
                                + " found \"0x7\"");
    }
}
