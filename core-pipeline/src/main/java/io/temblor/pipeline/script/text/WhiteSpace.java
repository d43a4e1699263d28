package io.temblor.pipeline.script.text;

/// The characters that Unicode calls white space. Java's own notions of it are others: one lacks the no-break
/// spaces, the other counts separators of files.
public final class WhiteSpace {
    private WhiteSpace() {}

    /// Whether a character is white space; all of them are of one UTF-16 unit.
    public static boolean is(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0', '\u1680' -> true;
            case '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    /// The place of the first character from `from` on that is none.
    public static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The place behind the last character that is none.
    public static int end(String text) {
        int end = text.length();
        while (end > 0 && is(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
