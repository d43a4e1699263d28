package io.temblor.pipeline.script.std;

import io.temblor.connector.value.IntegerValue;
import java.math.BigDecimal;

/// What integers and floats are worth, and how they are written.
final class Numbers {
    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;
    private static final int PLAIN_FROM = -5;
    private static final int PLAIN_TO = 16;

    private Numbers() {}

    /// Compares floats; -0.0 is worth 0.0, and what is not a number is above all others.
    static int compare(double a, double b) {
        return a == b ? 0 : Double.compare(a, b);
    }

    /// Compares an integer with a float, exactly.
    static int compare(IntegerValue a, double b) {
        if (Double.isNaN(b) || b >= TWO_TO_64) {
            return -1;
        }
        if (b < -TWO_TO_63) {
            return 1;
        }
        double whole = Math.floor(b);
        int byWhole = a.compareTo(truncated(whole));
        return byWhole == 0 && b > whole ? -1 : byWhole;
    }

    /// The integer that a float is without its fraction; the nearest there is if it is beyond them, 0 if it is not
    /// a number.
    static IntegerValue truncated(double number) {
        if (number >= TWO_TO_64) {
            return IntegerValue.ofUnsigned(-1);
        }
        if (number >= TWO_TO_63) {
            return IntegerValue.ofUnsigned((long) (number - TWO_TO_63) + Long.MIN_VALUE);
        }
        return new IntegerValue((long) number);
    }

    /// The fewest digits that tell the float from others, without exponent: `42`, `0.1`, `inf`.
    static String plain(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /// The same as JSON: with a point or an exponent, so that it stays a float. What is not finite is null.
    static String json(double number) {
        if (!Double.isFinite(number)) {
            return "null";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int magnitude = decimal.precision() - decimal.scale();
        if (magnitude > PLAIN_FROM && magnitude <= PLAIN_TO) {
            String text = decimal.toPlainString();
            return text.indexOf('.') >= 0 ? text : text + ".0";
        }
        return scientific(decimal, magnitude - 1);
    }

    private static String scientific(BigDecimal decimal, int exponent) {
        String digits = decimal.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (decimal.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
}
