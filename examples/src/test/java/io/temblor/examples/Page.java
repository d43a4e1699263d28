package io.temblor.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document of the repository, in Markdown.
///
/// @param path where it is
/// @param text what it says
record Page(Path path, String text) {
    /// The root of the repository, as seen from the folder in which the tests run.
    static final Path ROOT = Path.of("..");

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```\n", Pattern.DOTALL);

    /// A piece of code.
    ///
    /// @param language the word behind the opening quotes
    /// @param text     with `\n` at the end of each line
    record Block(String language, String text) {}

    /// The page at that path, seen from the root of the repository.
    static Page of(String path) throws IOException {
        Path file = ROOT.resolve(path);
        return new Page(file, Files.readString(file));
    }

    /// All pages of the repository.
    static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        }
    }

    private static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Its pieces of code in order.
    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(match -> new Block(match.group(1), match.group(2)))
                .toList();
    }

    /// The first piece of code in a language.
    String block(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " shows no " + language));
    }

    /// What the page says that a command prints, the last time that it shows any; each line ends with `\n`.
    String output(String command) {
        String prompt = "$ " + command + "\n";
        for (Block block : blocks().reversed()) {
            int at = block.text().indexOf(prompt);
            if (at >= 0) {
                String rest = block.text().substring(at + prompt.length());
                int next = rest.startsWith("$ ") ? 0 : rest.indexOf("\n$ ") + 1;
                return next > 0 || rest.startsWith("$ ") ? rest.substring(0, next) : rest;
            }
        }
        throw new AssertionError(path + " does not show the command " + command);
    }
}
