package io.temblor.pipeline.script.syntax;

/// Reads what stands behind a backslash in a text.
final class EscapeReader {
    private static final int HEX_DIGITS = 4;
    private static final char REPLACEMENT = '\ufffd';

    private final Scanner scanner;
    private final String text;

    private boolean failed;

    EscapeReader(Scanner scanner) {
        this.scanner = scanner;
        this.text = scanner.text();
    }

    /// Whether the last escape was none.
    boolean failed() {
        return failed;
    }

    /// Appends the character that an escape stands for.
    ///
    /// @param backslash the offset of the backslash, behind which something stands
    /// @return the offset behind the escape
    int read(int backslash, StringBuilder content) {
        failed = false;
        int letter = text.codePointAt(backslash + 1);
        if (letter == 'u') {
            return unicode(backslash, content);
        }
        int end = backslash + 1 + Character.charCount(letter);
        switch (letter) {
            case '"', '\\', '#' -> content.append((char) letter);
            case 'b' -> content.append('\b');
            case 'f' -> content.append('\f');
            case 'n' -> content.append('\n');
            case 'r' -> content.append('\r');
            case 't' -> content.append('\t');
            default -> {
                String escape = "`\\" + Characters.shown(letter) + "` has no meaning in a text";
                fail(backslash, end, escape, "known are \\\" \\\\ \\# \\b \\f \\n \\r \\t and \\u with four digits");
                content.append(REPLACEMENT);
            }
        }
        return end;
    }

    private int unicode(int backslash, StringBuilder content) {
        int start = backslash + 2;
        int end = start;
        while (end < text.length() && end < start + HEX_DIGITS && Characters.isHexDigit(text.charAt(end))) {
            end++;
        }
        if (end < start + HEX_DIGITS) {
            fail(backslash, end, "`\\u` lacks its four hexadecimal digits", "such as in `\\u00e9`");
            content.append(REPLACEMENT);
            return end;
        }
        char character = (char) Integer.parseInt(text, start, end, 16);
        if (Character.isSurrogate(character)) {
            fail(
                    backslash,
                    end,
                    "`" + text.substring(backslash, end) + "` is only one half of a character",
                    "write the character itself");
            character = REPLACEMENT;
        }
        content.append(character);
        return end;
    }

    private void fail(int start, int end, String message, String hint) {
        failed = true;
        scanner.report(ErrorCode.INVALID_ESCAPE, start, end, message, hint);
    }
}
