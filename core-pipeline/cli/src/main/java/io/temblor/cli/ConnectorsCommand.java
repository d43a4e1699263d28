package io.temblor.cli;

import io.temblor.connector.Backend;
import io.temblor.pipeline.graph.Catalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `temblor connectors`.
@Command(
        name = "connectors",
        description = {
            "Lists the connectors, or tells all about one.",
            "",
            "Through connectors events come in and go out."
        },
        footer = {
            "  temblor connectors",
            "  temblor connectors file",
            "  temblor connectors file --backend native",
            "  temblor connectors --config flow.conf"
        })
final class ConnectorsCommand extends ShelfCommand {
    @Option(
            names = "--backend",
            paramLabel = "BACKEND",
            description = "Only those of this backend: java or native. By default both, and of one name the Java one.")
    private @Nullable Backend backend;

    @Override
    Shelf shelf(Catalog catalog) {
        return Shelf.ofConnectors(catalog.connectors().all().stream()
                .filter(connector -> backend == null || connector.backend() == backend)
                .toList());
    }
}
