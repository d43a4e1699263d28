package io.temblor.pipeline.operator.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a text of RFC 4180: fields with a delimiter between them, quoted if they have delimiters, quotes
/// (which are then doubled) or line breaks in them. Lines end with LF or CR LF.
final class CsvReader {
    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;
    private int rowLine = 1;

    CsvReader(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /// The line in which the last row began.
    int line() {
        return rowLine;
    }

    /// The fields of the next row that is not an empty line, or null if there is none.
    @Nullable
    List<String> next() throws InvalidTableException {
        while (at < text.length()) {
            rowLine = line;
            List<String> row = row();
            if (row.size() > 1 || !row.getFirst().isEmpty()) {
                return row;
            }
        }
        return null;
    }

    private List<String> row() throws InvalidTableException {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (isAt(delimiter)) {
            at++;
            fields.add(field());
        }
        if (at < text.length()) {
            at += isAt('\r') ? 2 : 1;
            line++;
        }
        return fields;
    }

    private String field() throws InvalidTableException {
        if (isAt(QUOTE)) {
            return quoted();
        }
        int begin = at;
        while (!isEnd()) {
            if (text.charAt(at) == QUOTE) {
                throw InvalidTableException.at(
                        line, "a field with a quote in it must be quoted, and the quote doubled, but one is not");
            }
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() throws InvalidTableException {
        int beginLine = line;
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf(QUOTE, at);
            if (end < 0) {
                throw InvalidTableException.at(beginLine, "a quoted field begins, but never ends");
            }
            append(field, end);
            if (!isAt(QUOTE)) {
                break;
            }
            field.append(QUOTE);
            at++;
        }
        if (!isEnd()) {
            throw InvalidTableException.at(
                    line,
                    "expected a delimiter or the end of the line behind a quoted field, found `" + text.charAt(at)
                            + "`");
        }
        return field.toString();
    }

    /// Goes on behind the quote at `end`.
    private void append(StringBuilder field, int end) {
        field.append(text, at, end);
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
        at++;
    }

    /// Whether a field ends here.
    private boolean isEnd() {
        return at == text.length()
                || isAt(delimiter)
                || isAt('\n')
                || isAt('\r') && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private boolean isAt(char character) {
        return at < text.length() && text.charAt(at) == character;
    }
}
