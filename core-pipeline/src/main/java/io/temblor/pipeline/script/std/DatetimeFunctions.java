package io.temblor.pipeline.script.std;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.text.StrftimeFormat;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.OptionalLong;

/// `datetime`: points in time, which are integers of nanoseconds since 1970, or records of these and a time zone.
public final class DatetimeFunctions {
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final StrftimeFormat RFC_3339 = StrftimeFormat.of("%+");
    private static final StrftimeFormat RFC_2822 = StrftimeFormat.of("%a, %-d %b %Y %H:%M:%S %z");

    private static final RecentlyUsed<StrftimeFormat> FORMATS = new RecentlyUsed<>(StrftimeFormat::of);

    private DatetimeFunctions() {}

    public static String rfc3339(Value datetime) {
        return RFC_3339.format(Moments.of(datetime, "datetime::rfc3339"));
    }

    public static String rfc2822(Value datetime) {
        return RFC_2822.format(Moments.of(datetime, "datetime::rfc2822"));
    }

    public static String format(Value datetime, String format) {
        ZonedDateTime time = Moments.of(datetime, "datetime::format");
        try {
            return FORMATS.of(format).format(time);
        } catch (IllegalArgumentException e) {
            throw Faults.failed("datetime::format", String.valueOf(e.getMessage()));
        }
    }

    public static long parse(String text, String format) {
        OptionalLong nanos;
        try {
            nanos = FORMATS.of(format).parseNanos(text);
        } catch (IllegalArgumentException e) {
            throw Faults.failed("datetime::parse", String.valueOf(e.getMessage()));
        }
        if (nanos.isEmpty()) {
            throw Faults.failed(
                    "datetime::parse", Faults.quote(text) + " is not a time of the form " + Faults.quote(format));
        }
        return nanos.getAsLong();
    }

    public static Value withTimezone(Value datetime, Value timezone) {
        return Moments.withZone(datetime, timezone, "datetime::with_timezone");
    }

    public static long year(Value datetime) {
        return Moments.of(datetime, "datetime::year").getYear();
    }

    public static long month(Value datetime) {
        return Moments.of(datetime, "datetime::month").getMonthValue();
    }

    public static long isoWeek(Value datetime) {
        return Moments.of(datetime, "datetime::iso_week").get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static long dayOfMonth(Value datetime) {
        return Moments.of(datetime, "datetime::day_of_month").getDayOfMonth();
    }

    public static long dayOfYear(Value datetime) {
        return Moments.of(datetime, "datetime::day_of_year").getDayOfYear();
    }

    public static long hour(Value datetime) {
        return Moments.of(datetime, "datetime::hour").getHour();
    }

    public static long minute(Value datetime) {
        return Moments.of(datetime, "datetime::minute").getMinute();
    }

    public static long second(Value datetime) {
        return Moments.of(datetime, "datetime::second").getSecond();
    }

    public static long subsecondMillis(Value datetime) {
        return Moments.of(datetime, "datetime::subsecond_millis").getNano() / NANOS_PER_MILLI;
    }

    public static long subsecondMicros(Value datetime) {
        return Moments.of(datetime, "datetime::subsecond_micros").getNano() / NANOS_PER_MICRO;
    }

    public static long subsecondNanos(Value datetime) {
        return Moments.of(datetime, "datetime::subsecond_nanos").getNano();
    }
}
