package io.temblor.cli.conform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One case: a folder with a script and what is expected of it.
public record ConformanceCase(CaseKind kind, Path folder) {
    /// All cases of a kind, in order of their names; none if there is no folder of that kind. Folders that begin with
    /// `_` are no cases.
    public static List<ConformanceCase> all(Path root, CaseKind kind) throws IOException {
        Path cases = root.resolve(kind.toString());
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> new ConformanceCase(kind, folder))
                    .filter(each -> !each.name().startsWith("_"))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /// `scripts/name`.
    @Override
    public String toString() {
        return kind + "/" + name();
    }
}
