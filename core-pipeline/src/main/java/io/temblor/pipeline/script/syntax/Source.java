package io.temblor.pipeline.script.syntax;

import java.util.Arrays;

/// A text with scripts in it, and the name under which messages speak of it.
///
/// **Threading.** Immutable.
public final class Source {
    private final String name;
    private final String text;
    private final int firstLine;
    private final int firstColumn;
    private final int[] lineStarts;

    /// A text of its own.
    ///
    /// @param name the file, as the user would write it
    public Source(String name, String text) {
        this(name, text, 1, 1);
    }

    /// A text that stands inside of another file.
    ///
    /// @param firstLine   the line of the file in which the text begins, counted from 1
    /// @param firstColumn the column in which it begins, counted from 1
    public Source(String name, String text, int firstLine, int firstColumn) {
        this.name = name;
        this.text = text;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /// The line of an offset, counted from 1, as the file counts them.
    public int line(int offset) {
        return row(offset) + firstLine;
    }

    /// The column of an offset, counted from 1, in characters, as the file counts them.
    public int column(int offset) {
        return columnInText(offset) + (row(offset) == 0 ? firstColumn - 1 : 0);
    }

    /// The same in the text itself, of which [#lineText] is a line.
    int columnInText(int offset) {
        int start = lineStarts[row(offset)];
        return text.codePointCount(start, Math.min(offset, text.length())) + 1;
    }

    /// The text of the line in which an offset lies, without its end.
    public String lineText(int offset) {
        int row = row(offset);
        int end = row + 1 < lineStarts.length ? lineStarts[row + 1] - 1 : text.length();
        String line = text.substring(lineStarts[row], end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private int row(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public String toString() {
        return name;
    }
}
