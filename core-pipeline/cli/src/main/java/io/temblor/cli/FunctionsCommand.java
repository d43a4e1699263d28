package io.temblor.cli;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.LibraryDocs;
import io.temblor.pipeline.script.check.ModuleDoc;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor functions`.
@Command(
        name = "functions",
        description = {
            "Lists the modules of the library of scripts, or tells all about one, or about a function.",
            "",
            "A name may be its end alone where that is enough: array::len, or timezones."
        },
        footer = {"  temblor functions", "  temblor functions std::array", "  temblor functions array::len"})
final class FunctionsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Tell all about this one: a module, a function or a constant.")
    private @Nullable String name;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Override
    public void run() {
        List<ModuleDoc> modules = LibraryDocs.all();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(
                    name == null
                            ? Value.of(modules.stream().map(ModulePage::json).toList())
                            : json(new LibraryNames(modules), name));
        } else {
            List<String> lines = name == null ? ModulePage.list(modules) : page(new LibraryNames(modules), name);
            lines.forEach(out::println);
        }
        out.flush();
    }

    private static List<String> page(LibraryNames names, String name) {
        Optional<ModuleDoc> module = names.module(name);
        return module.isPresent() ? ModulePage.of(module.orElseThrow()) : ModulePage.of(names.item(name));
    }

    private static Value json(LibraryNames names, String name) {
        Optional<ModuleDoc> module = names.module(name);
        return module.isPresent() ? ModulePage.json(module.orElseThrow()) : ModulePage.json(names.item(name));
    }
}
