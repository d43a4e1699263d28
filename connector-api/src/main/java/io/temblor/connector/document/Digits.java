package io.temblor.connector.document;

import java.nio.charset.StandardCharsets;

/// Reads numbers that are written as JSON has them, of which somebody has seen that they are.
final class Digits {
    private static final int SURE_DIGITS = 18;
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Digits() {}

    /// A whole number that fits 64 bits, with or without a sign.
    static long integer(byte[] bytes, int offset, int length) {
        boolean negative = bytes[offset] == '-';
        long number = 0;
        for (int at = negative ? offset + 1 : offset; at < offset + length; at++) {
            number = number * 10 + (bytes[at] - '0');
        }
        return negative ? -number : number;
    }

    /// The `double` that is nearest to a number.
    static double floating(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = bytes[offset] == '-' ? offset + 1 : offset;
        long mantissa = 0;
        int digits = 0;
        int exponent = 0;
        boolean fraction = false;
        for (; at < end && (bytes[at] | 0x20) != 'e'; at++) {
            if (bytes[at] == '.') {
                fraction = true;
            } else {
                mantissa = mantissa * 10 + (bytes[at] - '0');
                digits += mantissa != 0 ? 1 : 0;
                exponent -= fraction ? 1 : 0;
            }
        }
        if (at < end) {
            exponent += exponent(bytes, at + 1, end);
        }
        // Both factors are exact doubles, so that one rounding is made, as IEEE 754 asks.
        if (digits <= SURE_DIGITS && mantissa <= EXACT_MANTISSA && Math.abs(exponent) < EXACT_POWERS.length) {
            double power = EXACT_POWERS[Math.abs(exponent)];
            double size = exponent < 0 ? mantissa / power : mantissa * power;
            return bytes[offset] == '-' ? -size : size;
        }
        return Double.parseDouble(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
    }

    private static int exponent(byte[] bytes, int from, int end) {
        boolean negative = bytes[from] == '-';
        int exponent = 0;
        for (int at = negative || bytes[from] == '+' ? from + 1 : from; at < end; at++) {
            // Beyond this every exponent is far too large for the short way, and the long way reads the text anew.
            exponent = Math.min(100_000, exponent * 10 + (bytes[at] - '0'));
        }
        return negative ? -exponent : exponent;
    }
}
