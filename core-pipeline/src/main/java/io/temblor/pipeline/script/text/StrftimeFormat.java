package io.temblor.pipeline.script.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// A form of dates and times, given by a pattern with the specifiers of strftime, such as `%Y-%m-%d %H:%M:%S`.
///
/// Numbers are padded as their specifier says, unless `-`, `_` or `0` stands behind the percent sign: not at all,
/// with spaces, with zeros. White space in the pattern stands for any white space in a text that is parsed. Names
/// are English.
///
/// **Threading.** Immutable.
public final class StrftimeFormat {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int MAX_OFFSET = 24 * 60 * 60;

    private static final Set<StrftimeItem.Form> ZONES = EnumSet.of(
            StrftimeItem.Form.ZONE_NAME,
            StrftimeItem.Form.OFFSET,
            StrftimeItem.Form.OFFSET_COLON,
            StrftimeItem.Form.OFFSET_PERMISSIVE,
            StrftimeItem.Form.RFC_3339);

    private final List<StrftimeItem> items;
    private final boolean hasZone;

    private StrftimeFormat(List<StrftimeItem> items, boolean hasZone) {
        this.items = items;
        this.hasZone = hasZone;
    }

    /// The form of a pattern.
    ///
    /// @throws IllegalArgumentException if it has a specifier that there is not; the message says which
    public static StrftimeFormat of(String pattern) {
        List<StrftimeItem> items = new StrftimeReader(pattern).items();
        return new StrftimeFormat(items, items.stream().anyMatch(StrftimeFormat::isZone));
    }

    // An offset with seconds or without minutes is parsed, but does not count.
    private static boolean isZone(StrftimeItem item) {
        return item instanceof StrftimeItem.Fixed(StrftimeItem.Form form) && ZONES.contains(form);
    }

    /// A time in this form.
    ///
    /// @throws IllegalArgumentException if the pattern has `%#z`, which is for parsing only
    public String format(ZonedDateTime time) {
        return new StrftimeWriter(time).write(items);
    }

    /// The time that a text says, in nanoseconds since 1970-01-01T00:00Z; nothing if it is not of this form, says
    /// too little or contradicts itself, or if the time does not fit, which those of the years from 1678 to 2261
    /// do. Without a zone in the pattern, the time is that of UTC; `%Z` alone is none.
    public OptionalLong parseNanos(String text) {
        TimeParts parts = new TimeParts();
        if (!StrftimeParser.parse(items, text, parts)) {
            return OptionalLong.empty();
        }
        Integer offset = hasZone ? parts.offset() : Integer.valueOf(0);
        if (offset == null || Math.abs(offset) >= MAX_OFFSET) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(nanos(parts.resolve(offset), offset));
        } catch (DateTimeException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    private static long nanos(LocalDateTime time, int offset) {
        long seconds = time.toEpochSecond(ZoneOffset.UTC) - offset;
        // Before 1970 the nanosecond counts towards zero, and the product alone need not fit.
        if (seconds < 0 && time.getNano() > 0) {
            return Math.addExact(Math.multiplyExact(seconds + 1, NANOS_PER_SECOND), time.getNano() - NANOS_PER_SECOND);
        }
        return Math.addExact(Math.multiplyExact(seconds, NANOS_PER_SECOND), time.getNano());
    }
}
