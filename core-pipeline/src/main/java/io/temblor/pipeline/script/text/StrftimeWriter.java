package io.temblor.pipeline.script.text;

import io.temblor.pipeline.script.text.StrftimeItem.Padding;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Writes times by the parts of a [StrftimeFormat]. Names are English.
///
/// **Threading.** One thread at a time.
final class StrftimeWriter {
    private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final List<StrftimeItem> RFC_3339 = new StrftimeReader("%FT%T%.f%:z").items();
    private static final int LARGEST_PLAIN_YEAR = 9999;
    private static final int NOON = 12;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private final ZonedDateTime time;
    private final StringBuilder out = new StringBuilder();

    StrftimeWriter(ZonedDateTime time) {
        this.time = time;
    }

    /// Writes all parts, and returns what was written.
    ///
    /// @throws IllegalArgumentException if one is for parsing only
    String write(List<StrftimeItem> items) {
        for (StrftimeItem item : items) {
            switch (item) {
                case StrftimeItem.Literal(String text) -> out.append(text);
                case StrftimeItem.Space(String text) -> out.append(text);
                case StrftimeItem.Numeric(StrftimeNumber number, Padding padding) -> write(number, padding);
                case StrftimeItem.Fixed(StrftimeItem.Form form) -> write(form);
            }
        }
        return out.toString();
    }

    private void write(StrftimeNumber number, Padding padding) {
        long value = number.of(time);
        boolean hasSign = number.isSigned() && (value < 0 || value > LARGEST_PLAIN_YEAR);
        String digits = Long.toString(Math.abs(value));
        String sign = value < 0 ? "-" : hasSign ? "+" : "";
        int fill = number.width() + (hasSign ? 1 : 0) - digits.length() - sign.length();
        switch (padding) {
            case NONE -> out.append(sign);
            case ZERO -> out.append(sign).repeat('0', Math.max(0, fill));
            case SPACE -> out.repeat(' ', Math.max(0, fill)).append(sign);
        }
        out.append(digits);
    }

    private void write(StrftimeItem.Form form) {
        switch (form) {
            case SHORT_MONTH -> out.append(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), 0, 3);
            case LONG_MONTH -> out.append(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case SHORT_WEEKDAY -> out.append(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), 0, 3);
            case LONG_WEEKDAY -> out.append(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case LOWER_HALF_DAY -> out.append(time.getHour() < NOON ? "am" : "pm");
            case UPPER_HALF_DAY -> out.append(time.getHour() < NOON ? "AM" : "PM");
            case FRACTION, FRACTION_3, FRACTION_6, FRACTION_9, DIGITS_3, DIGITS_6, DIGITS_9 -> writeFraction(form);
            case ZONE_NAME, OFFSET, OFFSET_COLON, OFFSET_SECONDS, OFFSET_HOURS, OFFSET_PERMISSIVE -> writeZone(form);
            case RFC_3339 -> write(RFC_3339);
        }
    }

    private void writeFraction(StrftimeItem.Form form) {
        String digits = "%09d".formatted(time.getNano());
        switch (form) {
            case FRACTION_3 -> out.append('.').append(digits, 0, 3);
            case FRACTION_6 -> out.append('.').append(digits, 0, 6);
            case FRACTION_9 -> out.append('.').append(digits);
            case DIGITS_3 -> out.append(digits, 0, 3);
            case DIGITS_6 -> out.append(digits, 0, 6);
            case DIGITS_9 -> out.append(digits);
            default -> {
                if (time.getNano() != 0) {
                    out.append('.').append(digits, 0, significant(digits));
                }
            }
        }
    }

    /// As many groups of three digits as are not all zero.
    private static int significant(String digits) {
        return digits.endsWith("000000") ? 3 : digits.endsWith("000") ? 6 : 9;
    }

    private void writeZone(StrftimeItem.Form form) {
        switch (form) {
            case ZONE_NAME -> out.append(zoneName());
            case OFFSET -> out.append(minutes(""));
            case OFFSET_COLON -> out.append(minutes(":"));
            case OFFSET_SECONDS -> out.append(seconds());
            case OFFSET_HOURS -> out.append(seconds(), 0, 3);
            default -> throw new IllegalArgumentException("`%#z` is for parsing only; `%z` writes the offset");
        }
    }

    /// Its abbreviation, such as `CET`; of zones that have none, the offset.
    private String zoneName() {
        if (time.getZone() instanceof ZoneOffset) {
            return time.getOffset().getTotalSeconds() % SECONDS_PER_MINUTE == 0 ? minutes(":") : seconds();
        }
        String name = ZONE_NAME.format(time);
        if (!name.startsWith("GMT+") && !name.startsWith("GMT-")) {
            return name;
        }
        String offset = minutes("");
        return offset.endsWith("00") ? offset.substring(0, 3) : offset;
    }

    /// Rounded to the nearest minute.
    private String minutes(String colon) {
        int seconds = Math.abs(time.getOffset().getTotalSeconds());
        int minutes = (seconds + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE;
        return "%s%02d%s%02d".formatted(sign(), minutes / MINUTES_PER_HOUR, colon, minutes % MINUTES_PER_HOUR);
    }

    private String seconds() {
        int seconds = Math.abs(time.getOffset().getTotalSeconds());
        int minutes = seconds / SECONDS_PER_MINUTE;
        return "%s%02d:%02d:%02d"
                .formatted(
                        sign(), minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR, seconds % SECONDS_PER_MINUTE);
    }

    private String sign() {
        return time.getOffset().getTotalSeconds() < 0 ? "-" : "+";
    }
}
