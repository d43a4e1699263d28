package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Modules in folders, which are searched in order, and in the standard library behind them: `a::b` is the
/// file `a/b.tremor`, or with another suffix of the language: `a/b.trickle`, `a/b.troy`.
public final class FolderModules implements ModuleFinder {
    private static final List<String> SUFFIXES = List.of(".tremor", ".trickle", ".troy");

    private final List<Path> folders;
    private final ModuleFinder library = new LibraryModules();

    public FolderModules(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public Optional<Source> find(List<String> name) throws IOException {
        for (Path folder : folders) {
            for (String suffix : SUFFIXES) {
                Path file = folder.resolve(String.join("/", name) + suffix).normalize();
                if (isWithin(file, folder) && Files.isRegularFile(file)) {
                    return Optional.of(new Source(file.toString(), Files.readString(file)));
                }
            }
        }
        return library.find(name);
    }

    /// The working directory has an empty name, with which no other one begins.
    private static boolean isWithin(Path file, Path folder) {
        return file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }

    @Override
    public List<String> places() {
        List<String> places =
                new ArrayList<>(folders.stream().map(Path::toString).toList());
        places.addAll(library.places());
        return places;
    }
}
