package io.temblor.connector.json;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Tape;
import io.temblor.connector.document.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds the ends of JSON strings, eight bytes at a time, and sees to it that they are UTF-8, without control
/// characters, and with escapes that are right.
final class JsonStrings {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final int ESCAPE_LENGTH = 6;

    private JsonStrings() {}

    /// Where the next byte stands, from `from` on, that is a quote, a backslash, a control character or no
    /// ASCII.
    ///
    /// In one word each such byte gets its high bit set: a byte below 0x20, or 0x22, the quote, is below 0x21
    /// when its bit 1 is flipped; a backslash is below 1 when all bits of a backslash are flipped. A borrow
    /// from one byte to the next can only come from a byte that is one of those, so that the lowest bit is
    /// right.
    private static int skipPlain(byte[] bytes, int from) {
        int at = from;
        while (true) {
            long word = (long) LONGS.get(bytes, at);
            long special = ((word ^ 0x02 * EACH) - 0x21 * EACH | (word ^ BACKSLASHES) - EACH | word) & HIGH_BITS;
            if (special != 0) {
                return at + (Long.numberOfTrailingZeros(special) >>> 3);
            }
            at += Long.BYTES;
        }
    }

    /// Where the next byte stands that JSON has to escape, or `end` if there is none.
    static int skipUnescaped(byte[] bytes, int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long word = (long) LONGS.get(bytes, at);
            // Bytes that are no ASCII only count where the lower bits say so, too.
            long special = ((word ^ 0x02 * EACH) - 0x21 * EACH | (word ^ BACKSLASHES) - EACH) & ~word & HIGH_BITS;
            if (special != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < end && !isEscaped(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isEscaped(byte character) {
        return character >= 0 && character < ' ' || character == '"' || character == '\\';
    }

    /// Reads the string whose opening quote stands at `quote`.
    ///
    /// @return where it ends, behind the closing quote
    static int read(Tape tape, byte[] bytes, int quote, int end) throws DecodeException {
        int at = skipPlain(bytes, quote + 1);
        if (bytes[at] == '"') {
            tape.text(quote + 1, at - quote - 1);
            return at + 1;
        }
        return readUnusual(tape, bytes, quote, at, end);
    }

    /// Goes on at a byte that is not plain.
    private static int readUnusual(Tape tape, byte[] bytes, int quote, int from, int end) throws DecodeException {
        int at = from;
        boolean escaped = false;
        while (bytes[at] != '"') {
            if (bytes[at] < 0) {
                at = skipWide(bytes, at, end);
            } else if (bytes[at] == '\\') {
                escaped = true;
                at = skipEscape(bytes, at, end);
            } else if (at >= end) {
                throw JsonFault.expected("the closing `\"` of a string", bytes, at, end);
            } else {
                throw JsonFault.expected(
                        "a string without control characters, which are written as `\\u....`", bytes, at, end);
            }
            at = skipPlain(bytes, at);
        }
        if (escaped) {
            tape.escapedText(quote + 1, at - quote - 1);
        } else {
            tape.text(quote + 1, at - quote - 1);
        }
        return at + 1;
    }

    /// Moves over characters that are no ASCII.
    private static int skipWide(byte[] bytes, int from, int end) throws DecodeException {
        int at = Utf8.skipThreeByteCharacters(bytes, from);
        while (bytes[at] < 0) {
            int length = Utf8.characterLength(bytes, at, end);
            if (length == 0) {
                throw JsonFault.expected("a character in UTF-8", bytes, at, end);
            }
            at = Utf8.skipThreeByteCharacters(bytes, at + length);
        }
        return at;
    }

    private static int skipEscape(byte[] bytes, int at, int end) throws DecodeException {
        return switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> skipUnicode(bytes, at, end);
            default -> throw JsonFault.expected("one of `\"\\/bfnrtu` behind a backslash", bytes, at + 1, end);
        };
    }

    private static int skipUnicode(byte[] bytes, int at, int end) throws DecodeException {
        char unit = codeUnit(bytes, at, end);
        int behind = at + ESCAPE_LENGTH;
        if (!Character.isSurrogate(unit)) {
            return behind;
        }
        boolean isFollowed = bytes[behind] == '\\' && bytes[behind + 1] == 'u';
        if (Character.isLowSurrogate(unit) || !isFollowed || !Character.isLowSurrogate(codeUnit(bytes, behind, end))) {
            throw JsonFault.of("expected a pair of surrogates, high and low, found one alone", at);
        }
        return behind + ESCAPE_LENGTH;
    }

    /// The number in the four hexadecimal digits of the escape at `at`.
    private static char codeUnit(byte[] bytes, int at, int end) throws DecodeException {
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE_LENGTH; i++) {
            int digit = Character.digit(Math.max(0, bytes[i]), 16);
            if (digit < 0) {
                throw JsonFault.expected("a hexadecimal digit", bytes, i, end);
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }
}
