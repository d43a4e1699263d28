package io.temblor.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the text of a file.
final class SourceText {
    private SourceText() {}

    static Optional<String> read(Path file, Consumer<String> problem) {
        try {
            if (Files.isDirectory(file)) {
                problem.accept("is a directory, not a file");
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            problem.accept("no such file");
        } catch (IOException e) {
            problem.accept("cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }
}
