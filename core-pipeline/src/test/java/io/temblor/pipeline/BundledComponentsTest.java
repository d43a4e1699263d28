package io.temblor.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.Section;
import io.temblor.config.SettingDescriptor;
import io.temblor.config.SettingsDoc;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.connector.codec.PreprocessorProvider;
import io.temblor.connector.testkit.TypeChecks;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/// The codecs, preprocessors, postprocessors and operators that come with the pipeline: they are found,
/// described, and configured.
class BundledComponentsTest {
    private record Component(String kind, ComponentType<?> type) {
        String path() {
            return kind + "." + type.name();
        }
    }

    private static List<Component> components() {
        List<Component> all = new ArrayList<>();
        ServiceLoader.load(CodecProvider.class).forEach(codec -> all.add(new Component("codec", codec.type())));
        ServiceLoader.load(PreprocessorProvider.class)
                .forEach(preprocessor -> all.add(new Component("preprocessor", preprocessor.type())));
        ServiceLoader.load(PostprocessorProvider.class)
                .forEach(postprocessor -> all.add(new Component("postprocessor", postprocessor.type())));
        ServiceLoader.load(OperatorProvider.class)
                .forEach(operator -> all.add(new Component("operator", operator.type())));
        return all;
    }

    @Test
    void areFound() {
        assertThat(components())
                .extracting(Component::path)
                .contains(
                        "codec.binary",
                        "codec.json",
                        "codec.string",
                        "preprocessor.length-prefixed",
                        "preprocessor.remove-empty",
                        "preprocessor.separate",
                        "postprocessor.length-prefixed",
                        "postprocessor.separate",
                        "operator.batch",
                        "operator.dissect",
                        "operator.filter",
                        "operator.passthrough",
                        "operator.route")
                .doesNotHaveDuplicates();
    }

    @Test
    void areDescribed() {
        for (Component component : components()) {
            TypeChecks.assertSane(component.type());
        }
    }

    @Test
    void showExamplesThatWork() {
        for (Component component : components()) {
            Configuration configuration = ConfigFiles.ofText(
                            "example.conf", "here { " + component.type().example() + " }")
                    .with(Defaults.reference())
                    .load();
            for (Section example : examples(configuration.root().section("here").orElseThrow(), component)) {
                Binder.bind(
                        example,
                        component.type().settings(),
                        configuration.defaults(
                                component.kind(), component.type().name()));
            }
            assertThat(configuration.problems().list()).as("%s", component).isEmpty();
        }
    }

    private static List<Section> examples(Section root, Component component) {
        List<Section> own = all(root).stream()
                .filter(section -> section.string("type")
                        .orElseThrow()
                        .equals(component.type().name()))
                .toList();
        assertThat(own).as("the example of %s", component).hasSize(1);
        return own;
    }

    private static List<Section> all(Section root) {
        if (root.has("nodes")) {
            return List.copyOf(root.sections("nodes").values());
        }
        String key = root.keys().getFirst();
        return key.equals("codec") ? List.of(root.component(key).orElseThrow()) : root.components(key);
    }

    @Test
    void haveEverySettingDocumented() {
        Configuration configuration =
                ConfigFiles.ofText("empty.conf", "").with(Defaults.reference()).load();
        for (Component component : components()) {
            Section defaults =
                    configuration.defaults(component.kind(), component.type().name());
            for (SettingDescriptor setting :
                    SettingsDoc.describe(component.type().settings(), defaults)) {
                assertThat(setting.documentation())
                        .as("the comment of %s.%s", component.path(), setting.name())
                        .isNotEmpty();
            }
        }
    }
}
