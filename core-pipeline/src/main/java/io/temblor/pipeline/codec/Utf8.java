package io.temblor.pipeline.codec;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Tells UTF-8 from what is not: overlong forms, surrogates, numbers above U+10FFFF and characters that are cut
/// off are refused.
final class Utf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /// Where the first character that is not UTF-8 begins, or -1 if all are.
    static int firstInvalid(byte[] bytes, int from, int to) {
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

    /// The number of bytes of the character that begins at `at`, or 0 if none does.
    static int characterLength(byte[] bytes, int at, int to) {
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

    /// Appends a text.
    ///
    /// @throws EncodeException if it has a surrogate without its partner, for which UTF-8 has no bytes
    static void write(String text, ByteOutput out) throws EncodeException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    throw unpaired(text, i);
                }
                i++;
            }
        }
        out.writeUtf8(text);
    }

    /// Whether a high surrogate and its low one stand at `at`.
    static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /// The refusal of the surrogate at `at`.
    static EncodeException unpaired(String text, int at) {
        String found = String.format("found U+%04X at character %d", (int) text.charAt(at), at);
        return new EncodeException("unpaired-surrogate", "expected surrogates in pairs, " + found);
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

    private static int skipAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
