package io.temblor.pipeline.script.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder with a script, a query, a deployment or a module, and either the tree that it stands for or the errors in
/// it.
record GoldenCase(Path folder) {
    private static final Path ALL = Path.of("src/test/conformance/syntax");
    private static final String SCRIPT = "script.temblor";
    private static final String QUERY = "query.trickle";
    private static final String DEPLOYMENT = "flow.troy";
    private static final String MODULE = "module.tremor";

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

    /// What is read.
    String text() {
        return read(file());
    }

    /// Whether it is right, and no script.
    boolean isValidQuery() {
        return !file().equals(SCRIPT) && Files.exists(folder.resolve("tree.txt"));
    }

    private String file() {
        return Stream.of(SCRIPT, QUERY, DEPLOYMENT, MODULE)
                .filter(file -> Files.exists(folder.resolve(file)))
                .findFirst()
                .orElseThrow();
    }

    /// What was read or what was wrong, as the file says it that the case has.
    String expected() {
        return Files.exists(folder.resolve("tree.txt")) ? read("tree.txt") : read("error.txt");
    }

    /// What is read or what is wrong.
    String actual() {
        try {
            return tree(new Source(file(), text()));
        } catch (InvalidScriptException e) {
            return e.getMessage() + "\n";
        }
    }

    /// Another text as a tree, read as the one of the case is.
    String tree(Source source) throws InvalidScriptException {
        return switch (file()) {
            case QUERY -> QueryText.of(Parser.query(source));
            case DEPLOYMENT -> QueryText.of(Parser.deployment(source));
            case MODULE -> QueryText.of(Parser.module(source));
            default -> SyntaxText.of(Parser.script(source));
        };
    }

    /// Writes what is read or what is wrong as that which is expected.
    void update() throws IOException {
        String actual = actual();
        Files.deleteIfExists(folder.resolve("tree.txt"));
        Files.deleteIfExists(folder.resolve("error.txt"));
        Files.writeString(folder.resolve(actual.startsWith(file() + ":") ? "error.txt" : "tree.txt"), actual);
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
