package io.temblor.pipeline.codec;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;

/// Reads the numbers of a JSON document: what is written without fraction and exponent and fits 64 bits is an
/// integer, all else a float.
final class JsonNumberReader {
    private static final int SURE_DIGITS = 19;
    private static final String LARGEST = "18446744073709551615";
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final JsonCursor cursor;
    private final int maxLength;

    private int begin;
    private boolean negative;
    private long mantissa;
    private int digits;
    private int exponent;

    JsonNumberReader(JsonCursor cursor, int maxLength) {
        this.cursor = cursor;
        this.maxLength = maxLength;
    }

    /// The number that begins here.
    Value read() throws DecodeException {
        begin = cursor.at;
        mantissa = 0;
        digits = 0;
        negative = cursor.take('-');
        if (!cursor.take('0')) {
            readDigits();
        }
        boolean hasFraction = readFraction();
        boolean hasExponent = readExponent();
        if (cursor.at - begin > maxLength) {
            throw cursor.fault(
                    "the number is longer than max-number-length allows: max-number-length=" + maxLength, begin);
        }
        return hasFraction || hasExponent ? floating() : integer();
    }

    private void readDigits() throws DecodeException {
        if (!cursor.isAtDigit()) {
            throw cursor.expected("a digit");
        }
        do {
            mantissa = mantissa * 10 + (cursor.peek() - '0');
            digits += digits > 0 || mantissa != 0 ? 1 : 0;
            cursor.at++;
        } while (cursor.isAtDigit());
    }

    private boolean readFraction() throws DecodeException {
        exponent = 0;
        if (!cursor.take('.')) {
            return false;
        }
        int first = cursor.at;
        readDigits();
        exponent = first - cursor.at;
        return true;
    }

    private boolean readExponent() throws DecodeException {
        if (!cursor.take('e') && !cursor.take('E')) {
            return false;
        }
        boolean down = cursor.take('-');
        if (!down) {
            cursor.take('+');
        }
        if (!cursor.isAtDigit()) {
            throw cursor.expected("a digit");
        }
        int written = 0;
        do {
            // Beyond this every exponent is far too large for the short way, and the long way reads the text anew.
            written = Math.min(100_000, written * 10 + (cursor.peek() - '0'));
            cursor.at++;
        } while (cursor.isAtDigit());
        exponent += down ? -written : written;
        return true;
    }

    private Value integer() throws DecodeException {
        if (digits > SURE_DIGITS && !isSmallEnough()) {
            return floating();
        }
        if (!negative) {
            return IntegerValue.ofUnsigned(mantissa);
        }
        // As an unsigned number the mantissa may be 2^63, which is its own negative.
        return mantissa >= 0 || mantissa == Long.MIN_VALUE ? new IntegerValue(-mantissa) : floating();
    }

    private boolean isSmallEnough() {
        String text = text();
        return text.length() == LARGEST.length() && text.compareTo(LARGEST) <= 0;
    }

    private Value floating() throws DecodeException {
        // Both factors are exact doubles, so that one rounding is made, as IEEE 754 asks.
        if (digits <= SURE_DIGITS
                && mantissa >= 0
                && mantissa <= EXACT_MANTISSA
                && Math.abs(exponent) < EXACT_POWERS.length) {
            double power = EXACT_POWERS[Math.abs(exponent)];
            double size = exponent < 0 ? mantissa / power : mantissa * power;
            return new FloatValue(negative ? -size : size);
        }
        double number = Double.parseDouble(text());
        if (Double.isInfinite(number)) {
            throw cursor.fault("expected a number of 64-bit floating point, found one that is too large", begin);
        }
        return new FloatValue(number);
    }

    private String text() {
        return new String(cursor.bytes, begin, cursor.at - begin, StandardCharsets.ISO_8859_1);
    }
}
