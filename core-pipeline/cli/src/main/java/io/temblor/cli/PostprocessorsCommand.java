package io.temblor.cli;

import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.pipeline.graph.Catalog;
import picocli.CommandLine.Command;

/// `temblor postprocessors`.
@Command(
        name = "postprocessors",
        description = {
            "Lists the postprocessors, or tells all about one.",
            "",
            "Postprocessors are what bytes pass after they were encoded."
        },
        footer = {"  temblor postprocessors", "  temblor postprocessors separate"})
final class PostprocessorsCommand extends ShelfCommand {
    @Override
    Shelf shelf(Catalog catalog) {
        return Shelf.of("postprocessor", catalog.postprocessors().values(), PostprocessorProvider::type);
    }
}
