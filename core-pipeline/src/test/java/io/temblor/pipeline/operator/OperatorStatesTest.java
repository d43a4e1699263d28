package io.temblor.pipeline.operator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.Section;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every operator there is that remembers something is restarted between any two events, with the settings of its own
/// example, and nobody notices. What an operator remembers in particular is a matter of its own test.
class OperatorStatesTest {
    private static final List<Value> VALUES = List.of(
            new IntegerValue(1),
            new StringValue("a b"),
            Value.of(Map.of("id", 1, "user", "ann", "level", "error", "status", 503, "took", 700, "message", "a b")),
            Value.of(Map.of("id", 2, "user", "bob", "level", "info", "status", 200, "took", 7, "message", "c d")),
            Value.of(Map.of("id", 1, "user", "ann", "level", "info", "status", 200, "took", 7, "message", "")),
            Value.of(List.of(1, 2, Map.of("id", 3))),
            new FloatValue(Double.NaN),
            Value.NULL);

    @TestFactory
    Stream<DynamicTest> surviveARestart() {
        return ServiceLoader.load(OperatorProvider.class).stream()
                .<OperatorProvider<?>>map(ServiceLoader.Provider::get)
                .map(provider -> DynamicTest.dynamicTest(provider.type().name(), () -> check(provider)));
    }

    private static <S extends Record> void check(OperatorProvider<S> provider) {
        S settings = example(provider);
        assumeTrue(isThere(provider, settings), "the example names a file that is not there");
        RestartKit kit = new RestartKit(() -> provider.operator(settings));
        for (int round = 0; round < 3; round++) {
            for (Value value : VALUES) {
                provider.inputs(settings).forEach(input -> kit.sendTo(input, value));
                kit.advance(Duration.ofMillis(300));
            }
            kit.advance(Duration.ofSeconds(20));
        }
        assumeTrue(kit.remembers(), "it remembers nothing");
        kit.verify();
    }

    private static <S extends Record> boolean isThere(OperatorProvider<S> provider, S settings) {
        try {
            provider.check(settings);
            return true;
        } catch (InvalidSettingException e) {
            return false;
        }
    }

    private static <S extends Record> S example(OperatorProvider<S> provider) {
        Configuration configuration = ConfigFiles.ofText(
                        "example.conf", provider.type().example())
                .with(Defaults.reference())
                .load();
        Section root = configuration.root();
        Section example = (root.has("steps")
                        ? root.components("steps").stream()
                        : root.section("nodes").orElseThrow().sections().values().stream())
                .filter(section -> section.string("type")
                        .orElseThrow()
                        .equals(provider.type().name()))
                .findFirst()
                .orElseThrow();
        S settings = SettingsBinding.of(provider.type())
                .bind(
                        example,
                        configuration.defaults("operator", provider.type().name()))
                .orElseThrow();
        configuration.problems().verify();
        return settings;
    }
}
