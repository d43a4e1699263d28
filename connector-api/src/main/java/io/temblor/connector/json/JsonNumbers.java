package io.temblor.connector.json;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Tape;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Finds the ends of JSON numbers and tells their kinds. What a number is worth is found out when somebody
/// asks.
final class JsonNumbers {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long NO_DIGITS = 0x7676_7676_7676_7676L;

    /// So many digits fit 64 bits with a sign, whatever they are.
    private static final int SURE_DIGITS = 18;

    /// With so many characters and without an exponent no number is too large for a `double`.
    private static final int SURE_LENGTH = 300;

    private static final String LARGEST = "9223372036854775807";
    private static final String SMALLEST = "9223372036854775808";
    private static final String LARGEST_UNSIGNED = "18446744073709551615";

    private final int maxLength;

    JsonNumbers(int maxLength) {
        this.maxLength = maxLength;
    }

    /// Reads the number that begins at `begin`.
    ///
    /// @return where it ends
    int read(Tape tape, byte[] bytes, int begin, int end) throws DecodeException {
        int first = bytes[begin] == '-' ? begin + 1 : begin;
        int whole = skipDigits(bytes, first);
        int at = bytes[whole] == '.' ? skipDigits(bytes, whole + 1) : whole;
        if (whole == first
                || at == whole + 1
                || at - begin > SURE_DIGITS
                || bytes[first] == '0' && whole > first + 1
                || (bytes[at] | 0x20) == 'e') {
            return readUnusual(tape, bytes, begin, first, end);
        }
        if (at == whole) {
            tape.digits(begin, at - begin);
        } else {
            tape.floatDigits(begin, at - begin);
        }
        return at;
    }

    /// Where the next byte stands that is no digit, eight bytes at a time: in one word each of them gets its
    /// high bit set. Digits are below 10 when the bits of a zero are flipped; of the others without their
    /// high bits none is.
    private static int skipDigits(byte[] bytes, int from) {
        int at = from;
        while (true) {
            long word = (long) LONGS.get(bytes, at) ^ ZEROS;
            long others = ((word & ~HIGH_BITS) + NO_DIGITS | word) & HIGH_BITS;
            if (others != 0) {
                return at + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            at += Long.BYTES;
        }
    }

    private int readUnusual(Tape tape, byte[] bytes, int begin, int first, int end) throws DecodeException {
        int whole = bytes[first] == '0' ? first + 1 : digits(bytes, first, end);
        int fraction = bytes[whole] == '.' ? digits(bytes, whole + 1, end) : whole;
        int at = exponent(bytes, fraction, end);
        int length = at - begin;
        if (length > maxLength) {
            throw JsonFault.of(
                    "the number is longer than max-number-length allows: max-number-length=" + maxLength, begin);
        }
        if (at == whole && fits(bytes, first, whole, begin < first ? SMALLEST : LARGEST)) {
            tape.digits(begin, length);
        } else if (at == whole && begin == first && fits(bytes, first, whole, LARGEST_UNSIGNED)) {
            tape.unsignedDigits(begin, length);
        } else {
            if (at > fraction || length > SURE_LENGTH) {
                checkFinite(bytes, begin, length);
            }
            tape.floatDigits(begin, length);
        }
        return at;
    }

    private static int digits(byte[] bytes, int from, int end) throws DecodeException {
        int at = skipDigits(bytes, from);
        if (at == from) {
            throw JsonFault.expected("a digit", bytes, at, end);
        }
        return at;
    }

    private static int exponent(byte[] bytes, int at, int end) throws DecodeException {
        if ((bytes[at] | 0x20) != 'e') {
            return at;
        }
        boolean signed = bytes[at + 1] == '-' || bytes[at + 1] == '+';
        return digits(bytes, signed ? at + 2 : at + 1, end);
    }

    private static boolean fits(byte[] bytes, int from, int to, String limit) {
        if (to - from != limit.length()) {
            return to - from < limit.length();
        }
        for (int i = 0; i < limit.length(); i++) {
            if (bytes[from + i] != limit.charAt(i)) {
                return bytes[from + i] < limit.charAt(i);
            }
        }
        return true;
    }

    private static void checkFinite(byte[] bytes, int begin, int length) throws DecodeException {
        String text = new String(bytes, begin, length, StandardCharsets.ISO_8859_1);
        if (Double.isInfinite(Double.parseDouble(text))) {
            throw JsonFault.of("expected a number of 64-bit floating point, found one that is too large", begin);
        }
    }
}
