package io.temblor.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.Section;
import io.temblor.config.SettingsDoc;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.testkit.TypeChecks;
import io.temblor.connectors.metronome.MetronomeConnector;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every connector of this module owes its users: to be found, described and configured.
class AllConnectorsTest {
    /// Settings of every connector, which belong to the engine.
    private static final List<String> OF_THE_ENGINE = List.of("type", "codec", "preprocessors", "postprocessors");

    @SuppressWarnings("rawtypes") // a class literal has no type arguments
    private static Stream<Connector<?>> connectors() {
        return ServiceLoader.load(Connector.class).stream().map(provider -> (Connector<?>) provider.get());
    }

    private static Configuration load(String text) {
        return ConfigFiles.ofText("example.conf", text)
                .with(Defaults.reference())
                .load();
    }

    private static Stream<ConnectorType<?>> types() {
        return connectors().map(Connector::type);
    }

    @Test
    void areFoundOnTheClassPathAndOnTheModulePath() throws Exception {
        List<String> found = connectors().map(c -> c.getClass().getName()).toList();
        Path classes = Path.of(MetronomeConnector.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Stream<String> provided = ModuleFinder.of(classes).findAll().stream()
                .flatMap(module -> module.descriptor().provides().stream())
                .filter(provides -> provides.service().equals(Connector.class.getName()))
                .flatMap(provides -> provides.providers().stream());
        assertThat(provided).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(types().map(ConnectorType::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void describeThemselves(ConnectorType<?> type) {
        TypeChecks.assertSane(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void documentEachSetting(ConnectorType<?> type) {
        Section defaults = load("").defaults("connector", type.name());
        assertThat(SettingsDoc.describe(type.settings(), defaults))
                .allSatisfy(setting ->
                        assertThat(setting.documentation()).as(setting.name()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void haveAnExampleThatWorks(ConnectorType<?> type) {
        Configuration configuration = load(type.example());
        Section example = configuration.root().sections().values().iterator().next();
        assertThat(example.requiredString("type")).contains(type.name());
        Section defaults = configuration.defaults("connector", type.name());
        assertThat(Binder.bind(example, type.settings(), defaults, OF_THE_ENGINE))
                .as("%s", configuration.problems().list())
                .isPresent();
    }
}
