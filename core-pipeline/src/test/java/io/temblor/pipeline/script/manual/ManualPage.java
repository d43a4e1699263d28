package io.temblor.pipeline.script.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A manual.
final class ManualPage {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)\n(.*?)^```$", Pattern.DOTALL);

    private final Path path;
    private final String text;

    private ManualPage(Path path, String text) {
        this.path = path;
        this.text = text;
    }

    /// A piece of code.
    ///
    /// @param language the word behind the opening quotes
    /// @param text     with `\n` at the end of each line
    /// @param line     the line of the page in which the text begins, counted from 1
    record Block(String language, String text, int line) {}

    /// The page of that name as it is.
    static ManualPage read(String name) {
        Path path = Path.of("docs", name);
        try {
            return new ManualPage(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /// The pieces of code in order.
    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(match -> new Block(match.group(1), match.group(2), line(match.start(2))))
                .toList();
    }

    private int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /// What stands below a heading, up to the next heading.
    String section(String heading) {
        Matcher matcher = Pattern.compile("(?m)^#+ " + Pattern.quote(heading) + "\n(.*?)(?=^#+ |\\z)", Pattern.DOTALL)
                .matcher(withoutCode());
        if (!matcher.find()) {
            throw new AssertionError("the manual has no section `" + heading + "`");
        }
        return matcher.group(1);
    }

    /// What links within the page may lead to.
    List<String> anchors() {
        return Pattern.compile("(?m)^#+ (.*)$")
                .matcher(withoutCode())
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private String withoutCode() {
        return text.replaceAll("(?ms)^```.*?^```$", "");
    }

    /// The rows of all tables in a section, without their headings; each row is the list of its cells.
    List<List<String>> rows(String heading) {
        return Pattern.compile("(?m)^\\| (?!-)(.*) \\|$")
                .matcher(section(heading))
                .results()
                .map(MatchResult::group)
                .map(ManualPage::cells)
                .filter(cells -> cells.getFirst().startsWith("`"))
                .toList();
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.substring(1, row.length() - 1).split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }

    /// What stands between backticks in a text.
    static List<String> quoted(String text) {
        return Pattern.compile("`([^`]+)`")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /// Puts another table in place of the only one of a section.
    void replaceTable(String heading, String table) {
        String section = section(heading);
        String present = section.substring(section.indexOf("|"), section.lastIndexOf("|\n") + 2);
        try {
            Files.writeString(path, text.replace(present, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
