package io.temblor.pipeline.script.std;

import io.temblor.connector.value.Value;

/// A text in which `{}` stands for a value; `{{` and `}}` stand for one of them, and so do `\{` and `\}`.
///
/// **Threading.** One thread at a time.
///
/// **Failure.** The function `string::format` fails if braces stand alone, or there are more or fewer values.
final class FormatText {
    private static final String FUNCTION = "string::format";

    private final String format;
    private final Value[] values;
    private final StringBuilder out = new StringBuilder();
    private int used;

    FormatText(String format, Value[] values) {
        this.format = format;
        this.values = values;
    }

    /// The text with all values in it.
    String formatted() {
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c == '\\' || c == '{' || c == '}') {
                special(c, at);
                at += 2;
            } else {
                out.append(c);
                at++;
            }
        }
        if (used < values.length) {
            throw Faults.failed(
                    FUNCTION, "there are " + values.length + " values, but only " + used + " `{}` in " + shown());
        }
        return out.toString();
    }

    private void special(char c, int at) {
        char next = at + 1 < format.length() ? format.charAt(at + 1) : 0;
        boolean isEnd = at + 1 == format.length();
        if (c == '\\') {
            escape(next, isEnd, at);
        } else if (next == c && !isEnd) {
            out.append(c);
        } else if (c == '{' && next == '}') {
            placeValue(at);
        } else {
            throw Faults.failed(
                    FUNCTION,
                    "`" + c + "` stands alone" + place(at) + "; `{}` stands for a value, and `" + c + c + "` for a `"
                            + c + "`");
        }
    }

    private void escape(char next, boolean isEnd, int at) {
        if (isEnd) {
            throw Faults.failed(FUNCTION, "nothing follows the `\\`" + place(at));
        }
        if (next != '{' && next != '}') {
            out.append('\\');
        }
        out.append(next);
    }

    private void placeValue(int at) {
        if (used == values.length) {
            throw Faults.failed(FUNCTION, "there is no value for the `{}`" + place(at));
        }
        out.append(Texts.of(values[used++], FUNCTION));
    }

    private String place(int at) {
        return " at the character " + format.codePointCount(0, at) + " of " + shown();
    }

    private String shown() {
        return Faults.quote(format);
    }
}
