package io.temblor.cli;

import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.check.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option that says where modules are.
final class ModuleOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-m", "--modules"},
            paramLabel = "FOLDER",
            description =
                    "Look for modules in this folder, before the one of the script and the library. May be repeated.")
    private List<Path> folders = List.of();

    /// The modules for a script.
    ///
    /// @param file where it is, if it is in a file
    ModuleFinder finder(Optional<Path> file) {
        List<Path> all = new ArrayList<>(given());
        file.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(all::add);
        return new FolderModules(all);
    }

    /// The folders in which the modules of a file are looked for, as they are to be written.
    List<Path> folders(Path file) {
        List<Path> all = new ArrayList<>(given());
        all.add(Optional.ofNullable(file.getParent()).orElse(Path.of(".")));
        return all;
    }

    private List<Path> given() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), "there is no folder `" + folder + "`");
            }
        }
        return folders;
    }
}
