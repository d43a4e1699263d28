package io.temblor.pipeline.script.std;

import java.util.regex.Pattern;

/// `integer`: whole numbers.
public final class IntegerFunctions {
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]++");

    private IntegerFunctions() {}

    public static long parse(String text) {
        if (DIGITS.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw Faults.failed(
                        "integer::parse", "the number is not from -2^63 to 2^63 - 1: " + Faults.quote(text));
            }
        }
        throw Faults.failed("integer::parse", "the text is not a whole decimal number: " + Faults.quote(text));
    }
}
