package io.temblor.config;

/// The lines of a text, to look a key up in them.
final class Lines {
    /// A generated line with very many settings is not worth the search.
    private static final int LONGEST = 10_000;

    private final String[] lines;

    Lines(String text) {
        lines = text.split("\n", -1);
    }

    /// The column of `key` in a line counted from 1, or beyond all columns if it is not found.
    int column(int line, String key) {
        if (line < 1 || line > lines.length || lines[line - 1].length() > LONGEST) {
            return LONGEST;
        }
        String text = lines[line - 1];
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            if (isKey(text, at, at + key.length())) {
                return at;
            }
        }
        return LONGEST;
    }

    /// The column in which the first line of a quoted text begins in a line, both counted from 1; 1 if it is not found.
    int columnOfText(int line, String text) {
        String first = text.lines().findFirst().orElse("");
        if (line < 1 || line > lines.length || lines[line - 1].length() > LONGEST) {
            return 1;
        }
        // Of a text in three quotes the last one is looked for, so that of `"""` none is left over.
        int quote = lines[line - 1].lastIndexOf('"' + first);
        return quote < 0 ? 1 : quote + 2;
    }

    /// Whether a path may begin before and a value or more of the path may come after.
    private static boolean isKey(String text, int from, int to) {
        boolean begins = from == 0 || " \t\",.{".indexOf(text.charAt(from - 1)) >= 0;
        String rest = text.substring(to).stripLeading();
        String after = rest.startsWith("\"") ? rest.substring(1).stripLeading() : rest;
        return begins && !after.isEmpty() && ".:={+".indexOf(after.charAt(0)) >= 0;
    }
}
