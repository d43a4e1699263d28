package io.temblor.cli;

import io.temblor.connector.ConnectorType;
import io.temblor.pipeline.graph.Catalog;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// `temblor connectors`.
@Command(
        name = "connectors",
        description = {
            "Lists the connectors, or tells all about one.",
            "",
            "Through connectors events come in and go out."
        },
        footer = {"  temblor connectors", "  temblor connectors file"})
final class ConnectorsCommand extends ShelfCommand {
    @Override
    Shelf shelf(Catalog catalog) {
        List<ConnectorType<?>> types = new ArrayList<>();
        catalog.connectors().all().forEach(connector -> types.add(connector.type()));
        return Shelf.ofConnectors(types);
    }
}
