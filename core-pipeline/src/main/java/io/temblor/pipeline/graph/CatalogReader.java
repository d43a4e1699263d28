package io.temblor.pipeline.graph;

import io.temblor.config.Binder;
import io.temblor.config.Configuration;
import io.temblor.config.Section;
import io.temblor.connector.ConnectorLoader;
import io.temblor.connector.ConnectorLoader.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the catalog of a configuration: what a class loader has, and what the [ConnectorLoader]s bring, whose
/// settings stand under `connectors` beside the flows.
///
/// **Threading.** Any thread.
///
/// **Failure.** Wrong settings become problems of the configuration; what a loader refuses is logged.
public final class CatalogReader {
    private static final String CONNECTORS = "connectors";
    private static final Logger LOG = LoggerFactory.getLogger(CatalogReader.class);

    private final List<ConnectorLoader<?>> loaders = new ArrayList<>();
    private final Catalog services;

    /// A reader for what `loader` sees.
    public CatalogReader(ClassLoader loader) {
        services = Catalog.load(loader);
        ServiceLoader.load(ConnectorLoader.class, loader).forEach(loaders::add);
    }

    /// Everything there is with this configuration.
    public Catalog read(Configuration configuration) {
        Optional<Section> section = configuration.root().section(CONNECTORS);
        Catalog catalog = services;
        for (ConnectorLoader<?> loader : loaders) {
            Optional<Section> own = section.flatMap(all -> all.section(loader.name()));
            catalog = load(loader, own, configuration).map(catalog::with).orElse(catalog);
        }
        section.ifPresent(Section::unknownKeysAreProblems);
        return catalog;
    }

    private static <S extends Record> Optional<Found> load(
            ConnectorLoader<S> loader, Optional<Section> own, Configuration configuration) {
        Section defaults = configuration.defaults(CONNECTORS, loader.name());
        Section given = own.orElse(defaults);
        Optional<Found> found = Binder.bind(given, loader.settings(), defaults).map(loader::load);
        found.ifPresent(all -> report(loader.name(), all, given));
        return found;
    }

    private static void report(String loader, Found found, Section section) {
        found.problems().forEach(each -> section.problem(each.setting(), each.problem()));
        found.refusals().forEach(refusal -> LOG.warn("{} connectors: {}", loader, refusal));
    }
}
