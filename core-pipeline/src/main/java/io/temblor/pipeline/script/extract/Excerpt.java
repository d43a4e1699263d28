package io.temblor.pipeline.script.extract;

/// How messages show a part of an argument.
final class Excerpt {
    private static final int SHOWN = 40;

    private Excerpt() {}

    /// The text from a place on, in quotes and not too long, or `the end`, and where that is.
    static String at(String text, int from) {
        return from >= text.length() ? "the end" : of(text.substring(from)) + " at character " + from;
    }

    /// The text on one line, in quotes and not too long.
    static String of(String text) {
        if (text.length() <= SHOWN) {
            return "`" + onOneLine(text) + "`";
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return "`" + onOneLine(text.substring(0, end)) + "…`";
    }

    private static String onOneLine(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
