package io.temblor.cli;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.Overrides;
import io.temblor.config.SettingDescriptor;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.graph.Catalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A command that lists all there is of one kind, or tells all about one of them.
abstract class ShelfCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Tell all about this one: its settings, their defaults, and an example.")
    private @Nullable String name;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Also what this configuration brings, by connectors.native.path for one. May be repeated.")
    private List<Path> files = List.of();

    abstract Shelf shelf(Catalog catalog);

    @Override
    public void run() {
        ClassLoader loader = getClass().getClassLoader();
        Shelf shelf = shelf(new FlowChoice(files, Map.of(), List.of()).setup().catalog());
        Configuration defaults = new ConfigFiles(List.of(), Overrides.NONE, Defaults.reference(loader)).load();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(shelf, defaults));
        } else if (name == null) {
            list(shelf).forEach(out::println);
        } else {
            Shelf.Item item = shelf.find(name);
            new ItemPage(item, settings(shelf, item, defaults)).lines().forEach(out::println);
        }
        out.flush();
    }

    private static List<String> list(Shelf shelf) {
        Table table = new Table();
        for (Shelf.Item item : shelf.items()) {
            if (item.roles().isEmpty()) {
                table.row(item.name(), item.summary());
            } else if (shelf.find(item.name()) == item) {
                table.row(item.name(), item.roles(), shelf.backends(item.name()), item.summary());
            }
        }
        return table.lines();
    }

    private Value json(Shelf shelf, Configuration defaults) {
        return name == null
                ? Value.of(shelf.items().stream()
                        .map(item -> ItemJson.of(item, settings(shelf, item, defaults)))
                        .toList())
                : ItemJson.of(shelf.find(name), settings(shelf, shelf.find(name), defaults));
    }

    private static List<SettingDescriptor> settings(Shelf shelf, Shelf.Item item, Configuration defaults) {
        return item.describeSettings(defaults.defaults(shelf.kind(), item.name()));
    }
}
