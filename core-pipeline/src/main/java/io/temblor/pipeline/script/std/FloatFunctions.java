package io.temblor.pipeline.script.std;

import java.util.Locale;
import java.util.regex.Pattern;

/// `float`: floating-point numbers.
public final class FloatFunctions {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

    private FloatFunctions() {}

    public static double parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        boolean isNegative = text.startsWith("-");
        boolean isSigned = isNegative || text.startsWith("+");
        return switch (text.substring(isSigned ? 1 : 0).toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> isNegative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> throw Faults.failed("float::parse", "the text is not a decimal number: " + Faults.quote(text));
        };
    }

    public static boolean isFinite(double number) {
        return Double.isFinite(number);
    }

    public static boolean isNan(double number) {
        return Double.isNaN(number);
    }

    public static boolean isInfinite(double number) {
        return Double.isInfinite(number);
    }
}
