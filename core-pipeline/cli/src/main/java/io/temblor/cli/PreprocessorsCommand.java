package io.temblor.cli;

import io.temblor.connector.codec.PreprocessorProvider;
import io.temblor.pipeline.graph.Catalog;
import picocli.CommandLine.Command;

/// `temblor preprocessors`.
@Command(
        name = "preprocessors",
        description = {
            "Lists the preprocessors, or tells all about one.",
            "",
            "Preprocessors are what bytes pass before they are decoded."
        },
        footer = {"  temblor preprocessors", "  temblor preprocessors separate"})
final class PreprocessorsCommand extends ShelfCommand {
    @Override
    Shelf shelf(Catalog catalog) {
        return Shelf.of("preprocessor", catalog.preprocessors().values(), PreprocessorProvider::type);
    }
}
