package io.temblor.pipeline.troy;

import java.util.List;
import java.util.stream.Collectors;

/// Indentation.
final class Texts {
    private Texts() {}

    /// Whether spaces at the beginning of lines mean nothing: there is no heredoc in it, and no line that
    /// goes on in the next one.
    static boolean canBeIndented(String text) {
        return !text.contains("\"\"\"") && text.lines().noneMatch(line -> line.endsWith("\\"));
    }

    /// Without blank lines at its beginning and its end, and without the spaces that all lines begin with,
    /// if these mean nothing.
    static String dedented(String text) {
        List<String> lines = text.stripTrailing().lines().toList();
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        List<String> rest = lines.subList(first, lines.size());
        if (!canBeIndented(text)) {
            return text.isBlank()
                    ? ""
                    : String.join("\n", text.stripTrailing().lines().skip(first).toList());
        }
        // What begins behind a word has lost its own indentation.
        int common = rest.stream()
                .skip(first == 0 ? 1 : 0)
                .filter(line -> !line.isBlank())
                .mapToInt(Texts::indentation)
                .min()
                .orElse(0);
        return rest.stream()
                .map(line -> line.substring(Math.min(common, indentation(line))).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
