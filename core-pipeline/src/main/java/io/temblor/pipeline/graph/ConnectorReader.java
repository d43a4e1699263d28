package io.temblor.pipeline.graph;

import io.temblor.config.Binder;
import io.temblor.config.Configuration;
import io.temblor.config.Section;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.Backend;
import io.temblor.connector.Connector;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.connector.codec.PreprocessorProvider;
import java.util.List;
import java.util.Optional;

/// Reads one entry of `connectors`: what belongs to the engine (`type`, `backend`, `codec`, `preprocessors`,
/// `postprocessors`, `reconnect`), and the connector's own settings.
final class ConnectorReader {
    private static final List<String> ENGINE =
            List.of("type", "backend", "codec", "preprocessors", "postprocessors", "reconnect");

    private final Catalog catalog;
    private final Configuration configuration;
    private final ComponentReader components;

    ConnectorReader(Catalog catalog, Configuration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
        this.components = new ComponentReader(configuration);
    }

    ConnectorDraft read(String name, Section section) {
        Optional<Connector<?>> connector = section.requiredString("type").flatMap(type -> connector(type, section));
        Optional<Section> codec = section.component("codec");
        connector.ifPresent(found -> checkCodec(section, codec, found));
        return new ConnectorDraft(
                name,
                section,
                connector,
                connector.flatMap(found -> settings(section, found)),
                codec.flatMap(each -> components.read("codec", each, catalog.codecs(), CodecProvider::type)),
                section.components("preprocessors").stream()
                        .flatMap(
                                each -> components
                                        .read("preprocessor", each, catalog.preprocessors(), PreprocessorProvider::type)
                                        .stream())
                        .toList(),
                section.components("postprocessors").stream()
                        .flatMap(
                                each -> components
                                        .read(
                                                "postprocessor",
                                                each,
                                                catalog.postprocessors(),
                                                PostprocessorProvider::type)
                                        .stream())
                        .toList(),
                reconnect(section));
    }

    private Optional<Connector<?>> connector(String type, Section section) {
        Connectors connectors = catalog.connectors();
        Optional<Backend> wanted = section.value("backend", Backend.class);
        List<Backend> known = connectors.backends(type);
        if (known.isEmpty()) {
            components.reportUnknown("connector", type, connectors.types(), section);
            return Optional.empty();
        }
        Backend backend = wanted.orElse(known.getFirst());
        if (!known.contains(backend)) {
            section.problem(
                    "backend", "there is no " + backend + " `" + type + "`, only a " + known.getFirst() + " one");
        }
        return connectors.find(type, backend);
    }

    private Optional<Record> settings(Section section, Connector<?> connector) {
        return SettingsBinding.of(connector.type())
                .bind(
                        section,
                        configuration.defaults("connector", connector.type().name()),
                        ENGINE)
                .map(Record.class::cast);
    }

    private Optional<ReconnectSettings> reconnect(Section section) {
        Section defaults = configuration.defaults("reconnect-defaults");
        return section.has("reconnect")
                ? section.section("reconnect").flatMap(own -> Binder.bind(own, ReconnectSettings.class, defaults))
                : Binder.bind(defaults, ReconnectSettings.class);
    }

    private static void checkCodec(Section section, Optional<Section> codec, Connector<?> connector) {
        String type = connector.type().name();
        switch (connector.type().codec()) {
            case REQUIRED -> {
                if (codec.isEmpty() && !section.has("codec")) {
                    section.problem("codec", "missing; expected a codec such as json or string");
                }
            }
            case OPTIONAL -> {}
            case NONE -> {
                for (String key : List.of("codec", "preprocessors", "postprocessors")) {
                    if (section.has(key)) {
                        section.problem(key, "not for a " + type + ", which moves values and not bytes; remove it");
                    }
                }
            }
        }
    }
}
