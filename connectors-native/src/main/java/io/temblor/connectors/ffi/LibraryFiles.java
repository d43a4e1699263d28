package io.temblor.connectors.ffi;

import io.temblor.connector.InvalidSettingException;
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
/// @param paths of either
record LibraryFiles(List<Path> paths) {

    /// Each file once, those of a folder in the order of their names.
    ///
    /// @throws InvalidSettingException with every path at which there is nothing to be found
    List<Path> list() {
        Set<Path> files = new LinkedHashSet<>();
        List<InvalidSettingException.Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.addAll(at(path));
            } catch (IOException _) {
                problems.add(new InvalidSettingException.Problem(
                        "path", "expected folders with libraries, or libraries; there is nothing readable at " + path));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingException(problems);
        }
        return List.copyOf(files);
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
