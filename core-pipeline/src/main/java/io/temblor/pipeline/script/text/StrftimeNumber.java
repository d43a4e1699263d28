package io.temblor.pipeline.script.text;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.function.ToLongFunction;

/// A number in a [StrftimeFormat].
enum StrftimeNumber {
    YEAR(4, 4, true, TimeParts.Part.YEAR, ZonedDateTime::getYear),
    CENTURY(2, 2, false, TimeParts.Part.CENTURY, time -> Math.floorDiv(time.getYear(), 100)),
    YEAR_OF_CENTURY(2, 2, false, TimeParts.Part.YEAR_OF_CENTURY, time -> Math.floorMod(time.getYear(), 100)),
    ISO_YEAR(4, 4, true, TimeParts.Part.ISO_YEAR, time -> time.get(IsoFields.WEEK_BASED_YEAR)),
    ISO_YEAR_OF_CENTURY(
            2,
            2,
            false,
            TimeParts.Part.ISO_YEAR_OF_CENTURY,
            time -> Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100)),
    MONTH(2, 2, false, TimeParts.Part.MONTH, ZonedDateTime::getMonthValue),
    DAY(2, 2, false, TimeParts.Part.DAY, ZonedDateTime::getDayOfMonth),
    WEEK_FROM_SUNDAY(
            2, 2, false, TimeParts.Part.WEEK_FROM_SUNDAY, time -> TimeParts.weekFromSunday(time.toLocalDate())),
    WEEK_FROM_MONDAY(
            2, 2, false, TimeParts.Part.WEEK_FROM_MONDAY, time -> TimeParts.weekFromMonday(time.toLocalDate())),
    ISO_WEEK(2, 2, false, TimeParts.Part.ISO_WEEK, time -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
    WEEKDAY_FROM_SUNDAY(
            1, 1, false, TimeParts.Part.WEEKDAY, time -> time.getDayOfWeek().getValue() % 7),
    WEEKDAY_FROM_MONDAY(
            1, 1, false, TimeParts.Part.WEEKDAY, time -> time.getDayOfWeek().getValue()),
    DAY_OF_YEAR(3, 3, false, TimeParts.Part.DAY_OF_YEAR, ZonedDateTime::getDayOfYear),
    HOUR(2, 2, false, TimeParts.Part.HOUR, ZonedDateTime::getHour),
    HOUR_OF_HALF_DAY(2, 2, false, TimeParts.Part.HOUR_OF_HALF_DAY, time -> time.get(ChronoField.CLOCK_HOUR_OF_AMPM)),
    MINUTE(2, 2, false, TimeParts.Part.MINUTE, ZonedDateTime::getMinute),
    SECOND(2, 2, false, TimeParts.Part.SECOND, ZonedDateTime::getSecond),
    NANOSECOND(9, 9, false, TimeParts.Part.NANOSECOND, ZonedDateTime::getNano),
    TIMESTAMP(9, Integer.MAX_VALUE, false, TimeParts.Part.TIMESTAMP, ZonedDateTime::toEpochSecond);

    private final int width;
    private final int mostDigits;
    private final boolean signed;
    private final TimeParts.Part part;
    private final ToLongFunction<ZonedDateTime> read;

    StrftimeNumber(int width, int mostDigits, boolean signed, TimeParts.Part part, ToLongFunction<ZonedDateTime> read) {
        this.width = width;
        this.mostDigits = mostDigits;
        this.signed = signed;
        this.part = part;
        this.read = read;
    }

    /// How many characters padding fills up to.
    int width() {
        return width;
    }

    /// How many digits a text may have for it, unless it has a sign.
    int mostDigits() {
        return mostDigits;
    }

    /// Whether it may have a sign, behind which there may be any number of digits.
    boolean isSigned() {
        return signed;
    }

    long of(ZonedDateTime time) {
        return read.applyAsLong(time);
    }

    /// Sets what the number says.
    ///
    /// @return false if it cannot be that, or contradicts what was set before
    boolean set(TimeParts parts, long value) {
        if (this != WEEKDAY_FROM_SUNDAY) {
            return parts.set(part, value);
        }
        return value < 7 && parts.set(part, value == 0 ? 7 : value);
    }
}
