package io.temblor.pipeline.script.syntax;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// Reads numbers: `42`, `1_000`, `0xff`, `1.5`, `1.0e-3`.
final class NumberLexer {
    private static final int LONGEST_HEX = 16;
    private static final int LONGEST_DECIMAL = 20;
    private static final int CERTAINLY_LONG = 18;
    private static final String MALFORMED = "this is not a number";
    private static final String TOO_LARGE = "this number is too large";

    private final Scanner scanner;
    private final String text;
    private final int start;

    private int end;

    private NumberLexer(Scanner scanner) {
        this.scanner = scanner;
        this.text = scanner.text();
        this.start = scanner.position();
        this.end = start;
    }

    /// Reads the number that begins at the position. One that is none counts as zero, so that only it is reported.
    static void read(Scanner scanner) {
        NumberLexer lexer = new NumberLexer(scanner);
        Value value = lexer.value();
        scanner.emit(TokenKind.NUMBER, lexer.start, lexer.end, value);
    }

    private Value value() {
        skipDigits();
        if (end == start + 1 && text.startsWith("0x", start)) {
            return hexadecimal(rest());
        }
        boolean real = text.startsWith(".", end);
        if (real) {
            end++;
            skipDigits();
        }
        if (text.startsWith("e", end) || text.startsWith("E", end)) {
            real = true;
            end += text.startsWith("-", end + 1) || text.startsWith("+", end + 1) ? 2 : 1;
        }
        return real ? real(rest()) : decimal(rest());
    }

    private void skipDigits() {
        while (end < text.length() && (Characters.isDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
    }

    /// The number as it is written, with all letters behind it, as none may follow it directly.
    private String rest() {
        end = Characters.endOfName(text, end);
        String written = text.substring(start, end);
        return written.indexOf('_') < 0 ? written : written.replace("_", "");
    }

    private Value hexadecimal(String written) {
        String digits = written.substring(2);
        if (digits.isEmpty() || !areHexDigits(digits)) {
            return refused(MALFORMED, "behind `0x` stand the digits 0 to 9 and a to f");
        }
        String significant = withoutZeros(digits);
        return significant.length() <= LONGEST_HEX
                ? IntegerValue.ofUnsigned(Long.parseUnsignedLong("0" + significant, 16))
                : refused(TOO_LARGE, "whole numbers go up to 0xffffffffffffffff");
    }

    private Value decimal(String digits) {
        if (!areDigits(digits)) {
            return refused(
                    MALFORMED, "a whole number has the digits 0 to 9; between a number and a name stands a space");
        }
        if (digits.length() <= CERTAINLY_LONG) {
            return new IntegerValue(Long.parseLong(digits));
        }
        @Nullable Value value = unsigned(withoutZeros(digits));
        return value == null ? refused(TOO_LARGE, "whole numbers go up to 18446744073709551615") : value;
    }

    private static @Nullable Value unsigned(String significant) {
        if (significant.length() > LONGEST_DECIMAL) {
            return null;
        }
        try {
            return IntegerValue.ofUnsigned(Long.parseUnsignedLong("0" + significant));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private Value real(String written) {
        double value = parsed(written);
        if (Double.isNaN(value)) {
            return refused(MALFORMED, "a number with a fraction is written such as 1.5 or 1.5e-3");
        }
        return Double.isInfinite(value)
                ? refused(TOO_LARGE, "numbers with a fraction go up to 1.7976931348623157e308")
                : new FloatValue(value);
    }

    private static double parsed(String written) {
        if (!isOfReal(written)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static boolean isOfReal(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!Characters.isDigit(written.charAt(i)) && ".eE+-".indexOf(written.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!Characters.isDigit(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areHexDigits(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!Characters.isHexDigit(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private Value refused(String message, String hint) {
        scanner.report(ErrorCode.INVALID_NUMBER, start, end, message, hint);
        return new IntegerValue(0);
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
