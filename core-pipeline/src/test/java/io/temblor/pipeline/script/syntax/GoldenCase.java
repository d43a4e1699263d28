package io.temblor.pipeline.script.syntax;

import io.temblor.pipeline.script.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// A folder with a script, a query, a deployment or a module, and either the tree that it stands for or the errors in
/// it.
record GoldenCase(CaseFolder folder) {
    private static final String SCRIPT = "script.temblor";
    private static final String QUERY = "query.trickle";
    private static final String DEPLOYMENT = "flow.troy";
    private static final String MODULE = "module.tremor";

    static List<GoldenCase> all() {
        return CaseFolder.all("syntax").stream().map(GoldenCase::new).toList();
    }

    String name() {
        return folder.name();
    }

    /// What is read.
    String text() {
        return folder.read(file());
    }

    /// Whether it is right, and no script.
    boolean isValidQuery() {
        return !file().equals(SCRIPT) && folder.has("tree.txt");
    }

    private String file() {
        return Stream.of(SCRIPT, QUERY, DEPLOYMENT, MODULE)
                .filter(folder::has)
                .findFirst()
                .orElseThrow();
    }

    /// What was read or what was wrong, as the file says it that the case has.
    String expected() {
        return folder.has("tree.txt") ? folder.read("tree.txt") : folder.read("error.txt");
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
        Files.deleteIfExists(folder.path().resolve("tree.txt"));
        Files.deleteIfExists(folder.path().resolve("error.txt"));
        folder.write(actual.startsWith(file() + ":") ? "error.txt" : "tree.txt", actual);
    }

    @Override
    public String toString() {
        return name();
    }
}
