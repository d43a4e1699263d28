package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The code that READMEs show is that of files, which are compiled and tested. `-Dupdate=true` copies it from
/// there.
///
/// A comment above a piece of code names the file and, unless it is all of it, a region. A region begins with
/// `show: name` in a comment and ends with the next such comment. The region `without-comments` is a
/// configuration without its comments.
class ShownCodeTest {
    private static final Pattern SHOWN =
            Pattern.compile("(<!-- (\\S+\\.\\w+)(?: (\\S+))? -->\n```\\w+\n)(.*?)```", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("\\s*(?://|#) show: ([\\w-]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "examples/embedding/README.md",
                "examples/script/README.md",
                "examples/windows/README.md",
                "connector-api/docs/documents.md"
            })
    void isThatOfTheFiles(String path) throws IOException {
        Page page = Page.of(path);
        Matcher shown = SHOWN.matcher(page.text());
        String expected = shown.replaceAll(match -> Matcher.quoteReplacement(refreshed(page.path(), match)));
        if (Boolean.getBoolean("update")) {
            Files.writeString(page.path(), expected);
        } else {
            assertThat(page.text()).isEqualTo(expected);
        }
    }

    private static String refreshed(Path page, MatchResult match) {
        Path file = page.resolveSibling(match.group(2));
        try {
            return match.group(1) + region(Files.readAllLines(file), Optional.ofNullable(match.group(3))) + "\n```";
        } catch (IOException e) {
            throw new AssertionError(page + " shows a file that cannot be read: " + file, e);
        }
    }

    private static String region(List<String> lines, Optional<String> name) {
        if (name.isEmpty()) {
            return String.join("\n", lines);
        }
        List<String> region = name.get().equals("without-comments") ? uncommented(lines) : marked(lines, name.get());
        assertThat(region).as("the region " + name.get()).isNotEmpty();
        return String.join("\n", region).stripTrailing().stripIndent().strip();
    }

    private static List<String> uncommented(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .toList();
    }

    private static List<String> marked(List<String> lines, String name) {
        List<String> region = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            Matcher mark = MARK.matcher(line);
            if (mark.lookingAt()) {
                inside = mark.group(1).equals(name);
            } else if (inside) {
                region.add(line);
            }
        }
        return region;
    }
}
