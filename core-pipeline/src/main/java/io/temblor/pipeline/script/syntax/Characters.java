package io.temblor.pipeline.script.syntax;

import java.util.Locale;

/// What a character may be part of.
final class Characters {
    private static final int NEXT_LINE = 0x85;
    private static final int MOST_ASCII = 127;

    private Characters() {}

    /// Whether it stands between tokens.
    static boolean isSpace(int character) {
        if (character > ' ' && character <= MOST_ASCII) {
            return false;
        }
        return character == ' '
                || character == '\n'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == NEXT_LINE;
    }

    /// Whether a name may begin with it. An underscore is none of them: it is a pattern.
    static boolean startsName(int character) {
        return isLatinLetter(character) || character > MOST_ASCII && Character.isUnicodeIdentifierStart(character);
    }

    /// Whether a name may go on with it.
    static boolean continuesName(int character) {
        if (character <= MOST_ASCII) {
            return isLatinLetter(character) || isDigit(character) || character == '_';
        }
        return Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }

    private static boolean isLatinLetter(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isHexDigit(int character) {
        return character < 128 && Character.digit(character, 16) >= 0;
    }

    /// The end of what stands between tokens.
    static int endOfSpace(String text, int start) {
        int end = start;
        while (end < text.length() && isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The end of the word that begins at an offset.
    static int endOfName(String text, int start) {
        int length = text.length();
        int end = start;
        while (end < length) {
            char first = text.charAt(end);
            if (first >= 'a' && first <= 'z') {
                end++;
                continue;
            }
            int character = text.codePointAt(end);
            if (!continuesName(character)) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    /// The end of the line in which an offset lies, before its line break.
    static int endOfLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        end = end < 0 ? text.length() : end;
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /// A character as a message shows it.
    static String shown(int character) {
        boolean visible = !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT;
        boolean whole = character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE;
        return visible && whole ? Character.toString(character) : String.format(Locale.ROOT, "U+%04X", character);
    }
}
