package io.temblor.connector.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Text as bytes: tells UTF-8 from what is not, and compares it.
///
/// Overlong forms, surrogates, numbers above U+10FFFF and characters that are cut off are no UTF-8 (table
/// 3-7 of the Unicode standard).
public final class Utf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /// A word whose bytes are all 1.
    static final long EACH = 0x0101_0101_0101_0101L;

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    // The lead and the continuation bits of a character of three bytes, as they lie in the lower bytes of a word.
    private static final int THREE_MASK = 0x00c0_c0f0;
    private static final int THREE_BITS = 0x0080_80e0;
    private static final long TWO_MASK = (long) THREE_MASK << 24 | THREE_MASK;
    private static final long TWO_BITS = (long) THREE_BITS << 24 | THREE_BITS;
    private static final int THREE_NUMBER = 0x0000_200f;
    private static final int THREE_SURROGATE = 0x0000_200d;

    private Utf8() {}

    /// Eight bytes from `at` as a word, the first byte lowest.
    static long word(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    static void setWord(byte[] bytes, int at, long word) {
        LONGS.set(bytes, at, word);
    }

    /// Where the first character that is not UTF-8 begins, or -1 if all are.
    public static int firstInvalid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0) {
                at = skipAscii(bytes, at, to);
            } else {
                int length = characterLength(bytes, at, to);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return -1;
    }

    /// Where the first byte stands that is not ASCII, or `to` if all are.
    public static int skipAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 4 * Long.BYTES <= to && (fourWords(bytes, at) & HIGH_BITS) == 0) {
            at += 4 * Long.BYTES;
        }
        while (at + Long.BYTES <= to && (word(bytes, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private static long fourWords(byte[] bytes, int at) {
        return word(bytes, at)
                | word(bytes, at + Long.BYTES)
                | word(bytes, at + 2 * Long.BYTES)
                | word(bytes, at + 3 * Long.BYTES);
    }

    /// Where a byte first stands, or `to` or more if it does not.
    public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long eightTimes = (wanted & 0xff) * EACH;
        int at = from;
        while (at + 2 * Long.BYTES <= to) {
            long first = zeros(word(bytes, at) ^ eightTimes);
            long second = zeros(word(bytes, at + Long.BYTES) ^ eightTimes);
            if ((first | second) != 0) {
                return first != 0 ? at + lowestByte(first) : at + Long.BYTES + lowestByte(second);
            }
            at += 2 * Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /// A high bit for each byte that is zero. Above the lowest of them there may be some too many, for a
    /// borrow.
    static long zeros(long word) {
        return word - EACH & ~word & HIGH_BITS;
    }

    /// The number of the lowest byte that has its high bit set, counted from 0.
    static int lowestByte(long highBits) {
        return Long.numberOfTrailingZeros(highBits) >>> 3;
    }

    /// The number of bytes of the character that begins at `at`, or 0 if none does.
    public static int characterLength(byte[] bytes, int at, int to) {
        int first = bytes[at];
        if (first >= 0) {
            return 1;
        }
        int length = first >= (byte) 0xf0 ? 4 : first >= (byte) 0xe0 ? 3 : 2;
        if (first < (byte) 0xc2 || first > (byte) 0xf4 || length > to - at) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if (bytes[i] >= (byte) 0xc0) {
                return 0;
            }
        }
        return isInRange(first, bytes[at + 1]) ? length : 0;
    }

    /// Moves over characters of three bytes, such as those of Chinese and Japanese, while they are
    /// well-formed. The array goes on for eight bytes behind the text at least.
    ///
    /// @return where the first byte stands that does not begin one
    public static int skipThreeByteCharacters(byte[] bytes, int from) {
        int at = from;
        long word = word(bytes, at);
        while ((word & TWO_MASK) == TWO_BITS && isNumber((int) word) && isNumber((int) (word >>> 24))) {
            at += 6;
            word = word(bytes, at);
        }
        return (word & THREE_MASK) == THREE_BITS && isNumber((int) word) ? at + 3 : at;
    }

    // Whether the bits of a character of three bytes are neither an overlong form nor a surrogate.
    private static boolean isNumber(int three) {
        int bits = three & THREE_NUMBER;
        return bits != 0 && bits != THREE_SURROGATE;
    }

    /// Where the first surrogate without its partner stands, for which UTF-8 has no bytes, or -1 if there is
    /// none.
    public static int unpairedSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /// What is wrong with the surrogate at `at`.
    public static String unpairedMessage(String text, int at) {
        return String.format("expected surrogates in pairs, found U+%04X at character %d", (int) text.charAt(at), at);
    }

    /// Whether a high surrogate and its low one stand at `at`.
    static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /// Compares two texts in the order of their UTF-16 code units, as [String#compareTo] does.
    ///
    /// @return a number below, equal to or above 0
    public static int compare(byte[] left, int leftFrom, int leftTo, byte[] right, int rightFrom, int rightTo) {
        int common = Arrays.mismatch(left, leftFrom, leftTo, right, rightFrom, rightTo);
        if (common < 0) {
            return 0;
        }
        if (common == Math.min(leftTo - leftFrom, rightTo - rightFrom)) {
            return Integer.compare(leftTo - leftFrom, rightTo - rightFrom);
        }
        return Integer.compare(utf16Rank(left[leftFrom + common]), utf16Rank(right[rightFrom + common]));
    }

    // In UTF-16 the characters above U+FFFF, whose lead bytes are f0 and up, stand before U+E000 to U+FFFF, whose
    // lead bytes are ee and ef. Of two continuation bytes that differ the leads are equal, so that they need no care.
    private static int utf16Rank(byte differing) {
        int unit = differing & 0xff;
        return unit == 0xee || unit == 0xef ? unit + 0x20 : unit;
    }

    // The second byte alone tells overlong forms, surrogates and too high numbers.
    private static boolean isInRange(int first, byte second) {
        return switch (first & 0xff) {
            case 0xe0 -> second >= (byte) 0xa0;
            case 0xed -> second < (byte) 0xa0;
            case 0xf0 -> second >= (byte) 0x90;
            case 0xf4 -> second < (byte) 0x90;
            default -> true;
        };
    }
}
