package io.temblor.pipeline.script.text;

import io.temblor.pipeline.script.text.TimeParts.Part;
import java.util.List;

/// Parses a text by the parts of a [StrftimeFormat].
///
/// **Threading.** One thread at a time.
final class StrftimeParser {
    private static final List<StrftimeItem> DATE = new StrftimeReader("%Y -%m -%d").items();
    private static final List<StrftimeItem> TIME = new StrftimeReader("%H :%M :%S%.f ").items();
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final int ABBREVIATED = 3;
    private static final int NANO_DIGITS = 9;

    private final String text;
    private final TimeParts parts;
    private int at;

    private StrftimeParser(String text, TimeParts parts) {
        this.text = text;
        this.parts = parts;
    }

    /// Whether the whole text is of the form; what it says then is in `parts`.
    static boolean parse(List<StrftimeItem> items, String text, TimeParts parts) {
        StrftimeParser parser = new StrftimeParser(text, parts);
        return parser.parseAll(items) && parser.at == text.length();
    }

    private boolean parseAll(List<StrftimeItem> items) {
        for (StrftimeItem item : items) {
            boolean isThere = switch (item) {
                case StrftimeItem.Literal(String literal) -> accept(literal);
                case StrftimeItem.Space _ -> skipSpace();
                case StrftimeItem.Numeric numeric -> parse(numeric.number());
                case StrftimeItem.Fixed(StrftimeItem.Form form) -> parse(form);
            };
            if (!isThere) {
                return false;
            }
        }
        return true;
    }

    private boolean accept(String literal) {
        boolean isThere = text.startsWith(literal, at);
        at += isThere ? literal.length() : 0;
        return isThere;
    }

    private boolean acceptIgnoringCase(String literal) {
        boolean isThere = text.regionMatches(true, at, literal, 0, literal.length());
        at += isThere ? literal.length() : 0;
        return isThere;
    }

    private boolean skipSpace() {
        at = WhiteSpace.skip(text, at);
        return true;
    }

    private boolean parse(StrftimeNumber number) {
        skipSpace();
        boolean isNegative = number.isSigned() && accept("-");
        boolean hasSign = isNegative || number.isSigned() && accept("+");
        long value = digits(hasSign ? Integer.MAX_VALUE : number.mostDigits());
        return value >= 0 && number.set(parts, isNegative ? -value : value);
    }

    /// As many digits as there are, but at least one, at most so many; or -1.
    private long digits(int most) {
        long value = 0;
        int start = at;
        while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
            int digit = text.charAt(at) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return -1;
            }
            value = value * 10 + digit;
            at++;
        }
        return at > start ? value : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean parse(StrftimeItem.Form form) {
        return switch (form) {
            case SHORT_MONTH -> name(MONTHS, Part.MONTH, false);
            case LONG_MONTH -> name(MONTHS, Part.MONTH, true);
            case SHORT_WEEKDAY -> name(WEEKDAYS, Part.WEEKDAY, false);
            case LONG_WEEKDAY -> name(WEEKDAYS, Part.WEEKDAY, true);
            case LOWER_HALF_DAY, UPPER_HALF_DAY -> halfDay();
            case FRACTION, FRACTION_3, FRACTION_6, FRACTION_9 -> !accept(".") || fraction();
            case DIGITS_3 -> digitsOf(3);
            case DIGITS_6 -> digitsOf(6);
            case DIGITS_9 -> digitsOf(NANO_DIGITS);
            case ZONE_NAME -> skipWord();
            case OFFSET, OFFSET_COLON, OFFSET_SECONDS, OFFSET_HOURS -> skipSpace() && offset(false, false);
            case OFFSET_PERMISSIVE -> skipSpace() && offset(true, true);
            case RFC_3339 -> rfc3339();
        };
    }

    private boolean name(List<String> names, Part part, boolean mayBeLong) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean isThere =
                    mayBeLong && acceptIgnoringCase(name) || acceptIgnoringCase(name.substring(0, ABBREVIATED));
            if (isThere) {
                return parts.set(part, i + 1L);
            }
        }
        return false;
    }

    private boolean halfDay() {
        if (acceptIgnoringCase("am")) {
            return parts.set(Part.HALF_DAY, 0);
        }
        return acceptIgnoringCase("pm") && parts.set(Part.HALF_DAY, 1);
    }

    private boolean fraction() {
        int start = at;
        long value = digits(NANO_DIGITS);
        if (value < 0) {
            return false;
        }
        boolean isSet = parts.set(Part.NANOSECOND, value * power(NANO_DIGITS - (at - start)));
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return isSet;
    }

    private boolean digitsOf(int count) {
        int start = at;
        long value = digits(count);
        return at - start == count && parts.set(Part.NANOSECOND, value * power(NANO_DIGITS - count));
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private boolean skipWord() {
        while (at < text.length() && !WhiteSpace.is(text.charAt(at))) {
            at++;
        }
        return true;
    }

    private boolean rfc3339() {
        return parseAll(DATE)
                && (acceptIgnoringCase("T") || accept(" "))
                && parseAll(TIME)
                && (acceptIgnoringCase("UTC") ? parts.set(Part.OFFSET, 0) : offset(true, false));
    }

    private boolean offset(boolean mayBeZ, boolean mayLackMinutes) {
        if (mayBeZ && acceptIgnoringCase("Z")) {
            return parts.set(Part.OFFSET, 0);
        }
        boolean isNegative = accept("-") || accept("\u2212");
        if (!isNegative && !accept("+")) {
            return false;
        }
        int hours = twoDigits();
        while (at < text.length() && (text.charAt(at) == ':' || WhiteSpace.is(text.charAt(at)))) {
            at++;
        }
        int minutes = mayLackMinutes && at == text.length() ? 0 : twoDigits();
        if (hours < 0 || minutes < 0 || minutes > 59) {
            return false;
        }
        long seconds = (hours * 60L + minutes) * 60;
        return parts.set(Part.OFFSET, isNegative ? -seconds : seconds);
    }

    private int twoDigits() {
        int start = at;
        int value = (int) digits(2);
        return at - start == 2 ? value : -1;
    }
}
