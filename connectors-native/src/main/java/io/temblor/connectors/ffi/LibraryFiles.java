package io.temblor.connectors.ffi;

import io.temblor.connector.InvalidSettingException.Problem;
import io.temblor.connectors.ffi.probe.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The library files in folders, and those that are named themselves.
///
/// @param files    each once, those of a folder in the order of their names
/// @param problems the paths at which there is nothing to be found
record LibraryFiles(Set<Path> files, List<Problem> problems) {

    /// What is at these paths, folders or files.
    static LibraryFiles at(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.addAll(at(path));
            } catch (IOException _) {
                problems.add(new Problem(
                        "path", "expected folders with libraries, or libraries; there is nothing readable at " + path));
            }
        }
        return new LibraryFiles(files, problems);
    }

    private static List<Path> at(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(each -> each.getFileName().toString().endsWith(Platform.suffix()))
                    .sorted()
                    .toList();
        }
    }
}
