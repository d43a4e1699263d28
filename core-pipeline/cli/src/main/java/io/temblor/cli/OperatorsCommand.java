package io.temblor.cli;

import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.operator.OperatorProvider;
import picocli.CommandLine.Command;

/// `temblor operators`.
@Command(
        name = "operators",
        description = {"Lists the operators, or tells all about one.", "", "Operators are the steps of pipelines."},
        footer = {"  temblor operators", "  temblor operators filter"})
final class OperatorsCommand extends ShelfCommand {
    @Override
    Shelf shelf(Catalog catalog) {
        return Shelf.of("operator", catalog.operators().values(), OperatorProvider::type);
    }
}
