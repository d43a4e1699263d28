package io.temblor.pipeline.script.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a text says about a time, part by part, until there is enough of it for a date and a time of day.
///
/// **Threading.** One thread at a time.
final class TimeParts {
    private static final int HOURS_OF_HALF_DAY = 12;
    private static final int LEAP_SECOND = 60;
    private static final int PIVOT = 70;

    private final Map<Part, Long> parts = new EnumMap<>(Part.class);

    /// A part, and in what range it lies.
    enum Part {
        YEAR(Integer.MIN_VALUE, Integer.MAX_VALUE),
        CENTURY(0, Integer.MAX_VALUE),
        YEAR_OF_CENTURY(0, 99),
        ISO_YEAR(Integer.MIN_VALUE, Integer.MAX_VALUE),
        ISO_YEAR_OF_CENTURY(0, 99),
        MONTH(1, 12),
        DAY(1, 31),
        WEEK_FROM_SUNDAY(0, 53),
        WEEK_FROM_MONDAY(0, 53),
        ISO_WEEK(1, 53),
        /// Monday is 1.
        WEEKDAY(1, 7),
        DAY_OF_YEAR(1, 366),
        /// 0 before noon, 1 from then on.
        HALF_DAY(0, 1),
        HOUR(0, 23),
        HOUR_OF_HALF_DAY(1, 12),
        MINUTE(0, 59),
        SECOND(0, 60),
        NANOSECOND(0, 999_999_999),
        TIMESTAMP(Long.MIN_VALUE, Long.MAX_VALUE),
        /// In seconds.
        OFFSET(Integer.MIN_VALUE, Integer.MAX_VALUE);

        private final long least;
        private final long most;

        Part(long least, long most) {
            this.least = least;
            this.most = most;
        }
    }

    /// Sets a part.
    ///
    /// @return false if it is out of range, or was set to something else before
    boolean set(Part part, long value) {
        if (value < part.least || value > part.most) {
            return false;
        }
        return switch (part) {
            case HOUR ->
                setOnce(Part.HALF_DAY, value / HOURS_OF_HALF_DAY)
                        && setOnce(Part.HOUR_OF_HALF_DAY, value % HOURS_OF_HALF_DAY);
            case HOUR_OF_HALF_DAY -> setOnce(part, value % HOURS_OF_HALF_DAY);
            default -> setOnce(part, value);
        };
    }

    private boolean setOnce(Part part, long value) {
        Long before = parts.putIfAbsent(part, value);
        return before == null || before == value;
    }

    private boolean has(Part part) {
        return parts.containsKey(part);
    }

    private int get(Part part) {
        return Math.toIntExact(parts.getOrDefault(part, 0L));
    }

    /// The offset that was said, or 0 for seconds since 1970, which need none; null if it is not known.
    @Nullable
    Integer offset() {
        return has(Part.OFFSET) || has(Part.TIMESTAMP) ? get(Part.OFFSET) : null;
    }

    /// The date and the time of day at an offset in seconds; the nanosecond of a leap second lies in the next
    /// second.
    ///
    /// @throws DateTimeException if the parts contradict each other, or are not enough
    LocalDateTime resolve(int offset) {
        LocalDate date = date();
        LocalDateTime time = date == null ? null : time(date);
        if (time != null) {
            checkTimestamp(time, offset);
            return time;
        }
        if (!has(Part.TIMESTAMP)) {
            throw new DateTimeException("neither date and time nor a timestamp");
        }
        return completed(offset);
    }

    private void checkTimestamp(LocalDateTime time, int offset) {
        Long timestamp = parts.get(Part.TIMESTAMP);
        if (timestamp != null && timestamp != time.toEpochSecond(ZoneOffset.UTC) - offset) {
            throw new DateTimeException("the timestamp is another");
        }
    }

    /// Takes what is missing from the timestamp.
    private LocalDateTime completed(int offset) {
        long local = Math.addExact(parts.getOrDefault(Part.TIMESTAMP, 0L), offset);
        LocalDateTime known = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        boolean isConsistent = set(Part.SECOND, known.getSecond())
                && set(Part.YEAR, known.getYear())
                && set(Part.DAY_OF_YEAR, known.getDayOfYear())
                && set(Part.HOUR, known.getHour())
                && set(Part.MINUTE, known.getMinute());
        LocalDate date = isConsistent ? date() : null;
        LocalDateTime time = date == null ? null : time(date);
        if (time == null) {
            throw new DateTimeException("the timestamp is another");
        }
        return time;
    }

    /// The time of day, or null if it is not known.
    private @Nullable LocalDateTime time(LocalDate date) {
        boolean isEnough = has(Part.HALF_DAY)
                && has(Part.HOUR_OF_HALF_DAY)
                && has(Part.MINUTE)
                && (has(Part.SECOND) || !has(Part.NANOSECOND));
        if (!isEnough) {
            return null;
        }
        int hour = get(Part.HALF_DAY) * HOURS_OF_HALF_DAY + get(Part.HOUR_OF_HALF_DAY);
        int second = get(Part.SECOND);
        boolean isLeap = second == LEAP_SECOND;
        LocalTime time = LocalTime.of(hour, get(Part.MINUTE), isLeap ? LEAP_SECOND - 1 : second, get(Part.NANOSECOND));
        return date.atTime(time).plusSeconds(isLeap ? 1 : 0);
    }

    /// The date, or null if it is not known.
    private @Nullable LocalDate date() {
        LocalDate date = candidate();
        if (date != null) {
            check(date);
        }
        return date;
    }

    private @Nullable LocalDate candidate() {
        Integer year = year(Part.YEAR, Part.CENTURY, Part.YEAR_OF_CENTURY);
        if (year != null) {
            LocalDate date = dateIn(year);
            if (date != null) {
                return date;
            }
        }
        Integer isoYear = year(Part.ISO_YEAR, null, Part.ISO_YEAR_OF_CENTURY);
        if (isoYear == null || !has(Part.ISO_WEEK) || !has(Part.WEEKDAY)) {
            return null;
        }
        return LocalDate.of(isoYear, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, get(Part.ISO_WEEK))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(get(Part.WEEKDAY) - 1L);
    }

    private @Nullable LocalDate dateIn(int year) {
        if (has(Part.MONTH) && has(Part.DAY)) {
            return LocalDate.of(year, get(Part.MONTH), get(Part.DAY));
        }
        if (has(Part.DAY_OF_YEAR)) {
            return LocalDate.ofYearDay(year, get(Part.DAY_OF_YEAR));
        }
        if (has(Part.WEEK_FROM_SUNDAY) && has(Part.WEEKDAY)) {
            return dateInWeek(year, get(Part.WEEK_FROM_SUNDAY), DayOfWeek.SUNDAY);
        }
        if (has(Part.WEEK_FROM_MONDAY) && has(Part.WEEKDAY)) {
            return dateInWeek(year, get(Part.WEEK_FROM_MONDAY), DayOfWeek.MONDAY);
        }
        return null;
    }

    /// The year in full, or of the two digits that it was said with; 69 is 2069, and 70 is 1970.
    private @Nullable Integer year(Part full, @Nullable Part century, Part ofCentury) {
        if (has(full)) {
            return get(full);
        }
        if (!has(ofCentury)) {
            return null;
        }
        int rest = get(ofCentury);
        if (century != null && has(century)) {
            return Math.addExact(Math.multiplyExact(get(century), 100), rest);
        }
        return rest + (rest < PIVOT ? 2000 : 1900);
    }

    private LocalDate dateInWeek(int year, int week, DayOfWeek firstOfWeek) {
        LocalDate firstWeek = LocalDate.of(year, 1, 1).with(TemporalAdjusters.nextOrSame(firstOfWeek));
        int days = Math.floorMod(get(Part.WEEKDAY) - firstOfWeek.getValue(), 7);
        LocalDate date = firstWeek.plusWeeks(week - 1L).plusDays(days);
        if (date.getYear() != year) {
            throw new DateTimeException("the year has no such week");
        }
        return date;
    }

    private void check(LocalDate date) {
        int isoYear = date.get(IsoFields.WEEK_BASED_YEAR);
        boolean isConsistent = is(Part.YEAR, date.getYear())
                && is(Part.CENTURY, Math.floorDiv(date.getYear(), 100))
                && is(Part.YEAR_OF_CENTURY, Math.floorMod(date.getYear(), 100))
                && is(Part.ISO_YEAR, isoYear)
                && is(Part.ISO_YEAR_OF_CENTURY, Math.floorMod(isoYear, 100))
                && is(Part.MONTH, date.getMonthValue())
                && is(Part.DAY, date.getDayOfMonth())
                && is(Part.WEEK_FROM_SUNDAY, weekFromSunday(date))
                && is(Part.WEEK_FROM_MONDAY, weekFromMonday(date))
                && is(Part.ISO_WEEK, date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                && is(Part.WEEKDAY, date.getDayOfWeek().getValue())
                && is(Part.DAY_OF_YEAR, date.getDayOfYear());
        if (!isConsistent) {
            throw new DateTimeException("the parts of the date contradict each other");
        }
    }

    private boolean is(Part part, long value) {
        return !has(part) || parts.getOrDefault(part, 0L) == value;
    }

    /// The number of the week, the first of which begins with the first Sunday of the year.
    static int weekFromSunday(LocalDate date) {
        return weekFrom(DayOfWeek.SUNDAY, date);
    }

    /// The same for weeks that begin on Monday.
    static int weekFromMonday(LocalDate date) {
        return weekFrom(DayOfWeek.MONDAY, date);
    }

    private static int weekFrom(DayOfWeek first, LocalDate date) {
        int daysIntoWeek = Math.floorMod(date.getDayOfWeek().getValue() - first.getValue(), 7);
        return (date.getDayOfYear() - daysIntoWeek + 6) / 7;
    }
}
