package io.temblor.examples;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.ReferenceManual;
import io.temblor.config.ReferenceManual.Chapter;
import io.temblor.config.ReferenceManual.Component;
import io.temblor.config.SettingDescriptor;
import io.temblor.config.SettingsBinding;
import io.temblor.config.SettingsDoc;
import io.temblor.connector.Backend;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Role;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.connector.codec.PreprocessorProvider;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.FlowSettings;
import io.temblor.pipeline.graph.ReconnectSettings;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The reference manual of all settings, as it follows from what components say of themselves and from the
/// defaults.
final class Reference {
    private static final String INTRODUCTION = """
            <!-- Generated: see ReferenceTest in examples. -->

            Every setting there is, with its type and its default. A *required* setting has none, an *optional* one may be absent.
            Durations are written with a unit, as in `500ms`, `5s` or `1h`, and sizes as in `64KiB` or `10MB`. A codec,
            preprocessor, postprocessor or step is written as its name, or with settings as a record that has the name as its `type`:
            `{ type = separate, max-length = 64KiB }`.

            Defaults can be changed for all flows at once: `flow-defaults`, `reconnect-defaults`, `connector.file`, `codec.json`
            and so on are sections that a file may have beside its `flow`.""";

    /// The last chapter, for what there is depends on the compilers of the machine.
    static final String NATIVE = "Native connectors";

    private final Catalog catalog;
    private final Configuration defaults;

    Reference(Catalog catalog) {
        this.catalog = catalog;
        this.defaults =
                ConfigFiles.ofText("none", "").with(Defaults.reference()).load();
    }

    ReferenceManual manual() {
        return new ReferenceManual(
                "Reference",
                INTRODUCTION,
                List.of(
                        new Chapter("Flows", List.of(flow(), reconnect())),
                        new Chapter("Connectors", connectors(Backend.JAVA)),
                        chapter("Codecs", "codec", catalog.codecs().values(), CodecProvider::type),
                        chapter(
                                "Preprocessors",
                                "preprocessor",
                                catalog.preprocessors().values(),
                                PreprocessorProvider::type),
                        chapter(
                                "Postprocessors",
                                "postprocessor",
                                catalog.postprocessors().values(),
                                PostprocessorProvider::type),
                        chapter("Operators", "operator", catalog.operators().values(), OperatorProvider::type),
                        new Chapter(NATIVE, connectors(Backend.NATIVE))));
    }

    private List<Component> connectors(Backend backend) {
        return catalog.connectors().all().stream()
                .filter(connector -> connector.backend() == backend)
                .map(this::connector)
                .toList();
    }

    private Component flow() {
        return new Component(
                "flow.<name>",
                "What is started, drained and stopped together: `connectors` and `pipelines` by name, and the `links` between them",
                List.of("The settings below stand beside these three; their defaults are those of `flow-defaults`"),
                settings(FlowSettings.class, "flow-defaults"),
                "");
    }

    private Component reconnect() {
        return new Component(
                "reconnect",
                "How a connector is opened again after its connection was lost; a section of any connector",
                List.of("The defaults are those of `reconnect-defaults`"),
                settings(ReconnectSettings.class, "reconnect-defaults"),
                "");
    }

    private Component connector(Connector<?> connector) {
        ConnectorType<?> type = connector.type();
        return new Component(
                type.name(),
                type.summary(),
                facts(type),
                SettingsBinding.of(type).describe(defaults.defaults("connector", type.name())),
                type.example());
    }

    private static List<String> facts(ConnectorType<?> type) {
        List<String> facts = new ArrayList<>();
        facts.add(type.roles().stream().sorted().map(Role::toString).collect(Collectors.joining(" and ")));
        facts.add(
                switch (type.codec()) {
                    case REQUIRED -> "moves bytes: needs a `codec`";
                    case OPTIONAL -> "moves values, or bytes if it has a `codec`";
                    case NONE -> "moves values: takes no `codec`";
                });
        return facts;
    }

    private <P> Chapter chapter(
            String title, String kind, Collection<P> providers, Function<P, ComponentType<?>> type) {
        return new Chapter(
                title,
                providers.stream().map(type).map(each -> component(kind, each)).toList());
    }

    private Component component(String kind, ComponentType<?> type) {
        return new Component(
                type.name(),
                type.summary(),
                List.of(),
                SettingsBinding.of(type).describe(defaults.defaults(kind, type.name())),
                type.example());
    }

    private List<SettingDescriptor> settings(Class<? extends Record> type, String... path) {
        return SettingsDoc.describe(type, defaults.defaults(path));
    }
}
