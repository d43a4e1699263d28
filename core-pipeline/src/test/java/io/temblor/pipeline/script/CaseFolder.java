package io.temblor.pipeline.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder with the files of one case of many that lie beside each other.
public record CaseFolder(Path path) {
    private static final Path ALL = Path.of("src/test/conformance");

    /// All cases of a kind, in the order of their names.
    public static List<CaseFolder> all(String kind) {
        try (Stream<Path> folders = Files.list(ALL.resolve(kind))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CaseFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String file) {
        return Files.exists(path.resolve(file));
    }

    public String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String file, String text) throws IOException {
        Files.writeString(path.resolve(file), text);
    }

    /// The place of a file, as messages name it.
    public String place(String file) {
        return path.resolve(file).toString();
    }

    /// A text without the place of the folder in it.
    public String withoutPlace(String text) {
        return text.replace(path + "/", "").replace(path.toString(), ".");
    }

    public String name() {
        return path.getFileName().toString();
    }
}
