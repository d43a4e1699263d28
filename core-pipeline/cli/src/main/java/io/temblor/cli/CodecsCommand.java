package io.temblor.cli;

import io.temblor.connector.codec.CodecProvider;
import io.temblor.pipeline.graph.Catalog;
import picocli.CommandLine.Command;

/// `temblor codecs`.
@Command(
        name = "codecs",
        description = {"Lists the codecs, or tells all about one.", "", "Codecs turn bytes into values and back."},
        footer = {"  temblor codecs", "  temblor codecs json"})
final class CodecsCommand extends ShelfCommand {
    @Override
    Shelf shelf(Catalog catalog) {
        return Shelf.of("codec", catalog.codecs().values(), CodecProvider::type);
    }
}
