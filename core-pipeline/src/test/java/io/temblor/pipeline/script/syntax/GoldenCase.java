package io.temblor.pipeline.script.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder with a script, and either the tree that it stands for or the errors in it.
record GoldenCase(Path folder) {
    private static final Path ALL = Path.of("src/test/conformance/syntax");

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    String script() {
        return read("script.temblor");
    }

    /// What was read or what was wrong, as the file says it that the case has.
    String expected() {
        return Files.exists(folder.resolve("tree.txt")) ? read("tree.txt") : read("error.txt");
    }

    /// What is read or what is wrong.
    String actual() {
        try {
            return SyntaxText.of(Parser.script(source()));
        } catch (InvalidScriptException e) {
            return e.getMessage() + "\n";
        }
    }

    /// Writes what is read or what is wrong as that which is expected.
    void update() throws IOException {
        String actual = actual();
        Files.deleteIfExists(folder.resolve("tree.txt"));
        Files.deleteIfExists(folder.resolve("error.txt"));
        Files.writeString(folder.resolve(actual.startsWith("script.temblor:") ? "error.txt" : "tree.txt"), actual);
    }

    private Source source() {
        return new Source("script.temblor", script());
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
