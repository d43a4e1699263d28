package io.temblor.connector.json;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import java.math.BigDecimal;

/// Writes JSON numbers such that reading them gives the same number of the same type.
final class JsonNumberWriter {
    private static final int MOST_DIGITS = 20;
    private static final int PLAIN_FROM = -7;
    private static final int PLAIN_TO = 20;

    private final byte[] digits = new byte[MOST_DIGITS];

    void write(long number, boolean unsigned, ByteOutput out) {
        long rest = number;
        if (rest < 0 && !unsigned) {
            out.write('-');
            rest = -rest;
        }
        int first = MOST_DIGITS;
        // As an unsigned number the rest is right for 2^63 and above, too.
        do {
            long tenth = Long.divideUnsigned(rest, 10);
            digits[--first] = (byte) ('0' + (rest - tenth * 10));
            rest = tenth;
        } while (rest != 0);
        out.write(digits, first, MOST_DIGITS - first);
    }

    /// Writes the fewest digits that tell the number from its neighbours, with an exponent only where the zeros
    /// would be many.
    void write(double number, ByteOutput out) throws EncodeException {
        if (!Double.isFinite(number)) {
            throw new EncodeException("not-finite", "JSON has finite numbers only, but the value is " + number);
        }
        String text = Double.toString(number);
        int e = text.indexOf('E');
        out.writeUtf8(e >= 0 && isPlain(Integer.parseInt(text.substring(e + 1))) ? plain(text) : text);
    }

    private static boolean isPlain(int exponent) {
        return exponent >= PLAIN_FROM && exponent <= PLAIN_TO;
    }

    private static String plain(String text) {
        String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return plain.indexOf('.') >= 0 ? plain : plain + ".0";
    }
}
