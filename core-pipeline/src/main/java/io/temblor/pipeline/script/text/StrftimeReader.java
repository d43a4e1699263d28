package io.temblor.pipeline.script.text;

import io.temblor.pipeline.script.text.StrftimeItem.Fixed;
import io.temblor.pipeline.script.text.StrftimeItem.Form;
import io.temblor.pipeline.script.text.StrftimeItem.Literal;
import io.temblor.pipeline.script.text.StrftimeItem.Numeric;
import io.temblor.pipeline.script.text.StrftimeItem.Padding;
import io.temblor.pipeline.script.text.StrftimeItem.Space;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the pattern of a [StrftimeFormat].
///
/// **Threading.** One thread at a time.
final class StrftimeReader {
    private final String pattern;
    private final List<StrftimeItem> items = new ArrayList<>();
    private int at;

    StrftimeReader(String pattern) {
        this.pattern = pattern;
    }

    /// The parts of the pattern.
    ///
    /// @throws IllegalArgumentException if it has a specifier that there is not
    List<StrftimeItem> items() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '%') {
                readSpecifier();
            } else if (WhiteSpace.is(c)) {
                int end = WhiteSpace.skip(pattern, at);
                items.add(new Space(pattern.substring(at, end)));
                at = end;
            } else {
                readLiteral();
            }
        }
        return List.copyOf(items);
    }

    private void readLiteral() {
        int end = at;
        while (end < pattern.length() && pattern.charAt(end) != '%' && !WhiteSpace.is(pattern.charAt(end))) {
            end++;
        }
        items.add(new Literal(pattern.substring(at, end)));
        at = end;
    }

    private void readSpecifier() {
        int start = at++;
        char c = next(start);
        switch (c) {
            case '-' -> addNumber(start, Padding.NONE);
            case '_' -> addNumber(start, Padding.SPACE);
            case '0' -> addNumber(start, Padding.ZERO);
            case '#' -> addForm(start, "z", Form.OFFSET_PERMISSIVE);
            case '.', ':', '3', '6', '9' -> addLong(c, start);
            default -> {
                if (!addSimple(c)) {
                    throw unknown(start);
                }
            }
        }
    }

    private char next(int start) {
        if (at == pattern.length()) {
            throw unknown(start);
        }
        return pattern.charAt(at++);
    }

    private void addNumber(int start, Padding padding) {
        Numeric number = numeric(next(start));
        if (number == null) {
            throw unknown(start);
        }
        items.add(new Numeric(number.number(), padding));
    }

    private void addForm(int start, String rest, Form form) {
        if (!pattern.startsWith(rest, at)) {
            throw unknown(start);
        }
        at += rest.length();
        items.add(new Fixed(form));
    }

    private void addLong(char first, int start) {
        String rest = pattern.substring(at);
        switch (first) {
            case '3' -> addForm(start, "f", Form.DIGITS_3);
            case '6' -> addForm(start, "f", Form.DIGITS_6);
            case '9' -> addForm(start, "f", Form.DIGITS_9);
            case '.' -> addFraction(start, rest);
            default -> addOffset(start, rest);
        }
    }

    private void addFraction(int start, String rest) {
        if (rest.startsWith("3")) {
            addForm(start, "3f", Form.FRACTION_3);
        } else if (rest.startsWith("6")) {
            addForm(start, "6f", Form.FRACTION_6);
        } else if (rest.startsWith("9")) {
            addForm(start, "9f", Form.FRACTION_9);
        } else {
            addForm(start, "f", Form.FRACTION);
        }
    }

    private void addOffset(int start, String rest) {
        if (rest.startsWith("::")) {
            addForm(start, "::z", Form.OFFSET_HOURS);
        } else if (rest.startsWith(":")) {
            addForm(start, ":z", Form.OFFSET_SECONDS);
        } else {
            addForm(start, "z", Form.OFFSET_COLON);
        }
    }

    private boolean addSimple(char c) {
        Numeric number = numeric(c);
        if (number != null) {
            items.add(number);
            return true;
        }
        return addComposite(c) || addNamed(c);
    }

    private boolean addNamed(char c) {
        StrftimeItem item = switch (c) {
            case 'A' -> new Fixed(Form.LONG_WEEKDAY);
            case 'a' -> new Fixed(Form.SHORT_WEEKDAY);
            case 'B' -> new Fixed(Form.LONG_MONTH);
            case 'b', 'h' -> new Fixed(Form.SHORT_MONTH);
            case 'P' -> new Fixed(Form.LOWER_HALF_DAY);
            case 'p' -> new Fixed(Form.UPPER_HALF_DAY);
            case 'Z' -> new Fixed(Form.ZONE_NAME);
            case 'z' -> new Fixed(Form.OFFSET);
            case '+' -> new Fixed(Form.RFC_3339);
            case 'n' -> new Space("\n");
            case 't' -> new Space("\t");
            case '%' -> new Literal("%");
            default -> null;
        };
        return item != null && items.add(item);
    }

    /// Specifiers that stand for several others.
    private boolean addComposite(char c) {
        String meaning = switch (c) {
            case 'D', 'x' -> "%m/%d/%y";
            case 'F' -> "%Y-%m-%d";
            case 'R' -> "%H:%M";
            case 'T', 'X' -> "%H:%M:%S";
            case 'r' -> "%I:%M:%S %p";
            case 'c' -> "%a %b %e %H:%M:%S %Y";
            case 'v' -> "%e-%b-%Y";
            default -> null;
        };
        return meaning != null && items.addAll(new StrftimeReader(meaning).items());
    }

    private static @Nullable Numeric numeric(char c) {
        return switch (c) {
            case 'C' -> zeros(StrftimeNumber.CENTURY);
            case 'G' -> zeros(StrftimeNumber.ISO_YEAR);
            case 'H' -> zeros(StrftimeNumber.HOUR);
            case 'I' -> zeros(StrftimeNumber.HOUR_OF_HALF_DAY);
            case 'M' -> zeros(StrftimeNumber.MINUTE);
            case 'S' -> zeros(StrftimeNumber.SECOND);
            case 'U' -> zeros(StrftimeNumber.WEEK_FROM_SUNDAY);
            case 'V' -> zeros(StrftimeNumber.ISO_WEEK);
            case 'W' -> zeros(StrftimeNumber.WEEK_FROM_MONDAY);
            case 'Y' -> zeros(StrftimeNumber.YEAR);
            case 'd' -> zeros(StrftimeNumber.DAY);
            case 'e' -> new Numeric(StrftimeNumber.DAY, Padding.SPACE);
            case 'f' -> zeros(StrftimeNumber.NANOSECOND);
            case 'g' -> zeros(StrftimeNumber.ISO_YEAR_OF_CENTURY);
            case 'j' -> zeros(StrftimeNumber.DAY_OF_YEAR);
            case 'k' -> new Numeric(StrftimeNumber.HOUR, Padding.SPACE);
            case 'l' -> new Numeric(StrftimeNumber.HOUR_OF_HALF_DAY, Padding.SPACE);
            case 'm' -> zeros(StrftimeNumber.MONTH);
            case 's' -> new Numeric(StrftimeNumber.TIMESTAMP, Padding.NONE);
            case 'u' -> new Numeric(StrftimeNumber.WEEKDAY_FROM_MONDAY, Padding.NONE);
            case 'w' -> new Numeric(StrftimeNumber.WEEKDAY_FROM_SUNDAY, Padding.NONE);
            case 'y' -> zeros(StrftimeNumber.YEAR_OF_CENTURY);
            default -> null;
        };
    }

    private static Numeric zeros(StrftimeNumber number) {
        return new Numeric(number, Padding.ZERO);
    }

    private IllegalArgumentException unknown(int start) {
        int end = Math.min(pattern.length(), Math.max(at, start + 1));
        return new IllegalArgumentException("there is no specifier `" + pattern.substring(start, end)
                + "` for dates and times, found at character " + start);
    }
}
