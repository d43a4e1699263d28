package io.temblor.pipeline.operator;

import io.temblor.pipeline.script.extract.TextConversion;

/// One part of a [DissectPattern].
///
/// @param source     the part as it stands in the pattern
/// @param slot       the index of its name, or [#UNNAMED] if it is skipped
/// @param conversion what becomes of its text
/// @param delimiter  what stands behind it; empty if it reaches to the end
/// @param isPadded   whether the delimiter may come several times
record DissectPart(String source, int slot, TextConversion conversion, String delimiter, boolean isPadded) {
    /// The slot of a part that is skipped.
    static final int UNNAMED = -1;

    private static final int SHOWN = 40;

    boolean isNamed() {
        return slot != UNNAMED;
    }

    /// Where the part that begins at `from` ends, or -1 if its delimiter is not there.
    int end(String text, int from) {
        return delimiter.isEmpty() ? text.length() : text.indexOf(delimiter, from);
    }

    /// Where the next part begins if this one ends at `end`.
    int next(String text, int end) {
        int next = end + delimiter.length();
        while (isPadded && text.startsWith(delimiter, next)) {
            next += delimiter.length();
        }
        return next;
    }

    /// A text from a place on as messages show it.
    static String shown(String text, int from) {
        if (from == text.length()) {
            return "the end";
        }
        boolean isLong = text.length() - from > SHOWN;
        return "`" + text.substring(from, isLong ? from + SHOWN : text.length()) + (isLong ? "…`" : "`");
    }

    @Override
    public String toString() {
        return source;
    }
}
