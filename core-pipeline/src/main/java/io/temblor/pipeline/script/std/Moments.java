package io.temblor.pipeline.script.std;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// What values are as points in time: an integer of nanoseconds since 1970-01-01T00:00Z, or a record with such a
/// `timestamp` and the name of a time zone as `tz`, without which it is UTC.
final class Moments {
    private static final String TIMESTAMP = "timestamp";
    private static final String ZONE = "tz";
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Moments() {}

    /// The point in time that the first argument of a function is.
    static ZonedDateTime of(Value datetime, String function) {
        return instant(timestamp(datetime, function)).atZone(zone(datetime, function));
    }

    private static IntegerValue timestamp(Value datetime, String function) {
        if (datetime instanceof IntegerValue nanos) {
            return nanos;
        }
        if (!(datetime instanceof RecordValue fields)) {
            throw Faults.badType(
                    function, 1, "an integer of nanoseconds, or a record with `timestamp` and `tz`", datetime);
        }
        if (!(fields.get(TIMESTAMP) instanceof IntegerValue nanos)) {
            throw Faults.badArgument(
                    function, 1, "must be a record with an integer of nanoseconds as `timestamp`, but that has none");
        }
        return nanos;
    }

    private static Instant instant(IntegerValue nanos) {
        long bits = nanos.bits();
        return nanos.unsigned()
                ? Instant.ofEpochSecond(
                        Long.divideUnsigned(bits, NANOS_PER_SECOND), Long.remainderUnsigned(bits, NANOS_PER_SECOND))
                : Instant.ofEpochSecond(0, bits);
    }

    private static ZoneId zone(Value datetime, String function) {
        Value name = datetime instanceof RecordValue fields ? fields.get(ZONE) : null;
        return name == null ? UTC : zone(name, function, 1);
    }

    private static ZoneId zone(Value name, String function, int number) {
        if (!(name instanceof StringValue text)) {
            throw Faults.badArgument(
                    function, number, "must have the name of a time zone, but that is " + Faults.typeOf(name));
        }
        ZoneId zone = TimeZones.find(text.value());
        if (zone == null) {
            throw Faults.badArgument(
                    function,
                    number,
                    "must have a time zone such as \"Europe/Berlin\" or \"+02:00\", but that is "
                            + Faults.quote(text.value()));
        }
        return zone;
    }

    /// The same point in time in another zone.
    static Value withZone(Value datetime, Value zone, String function) {
        zone(zone, function, 2);
        return RecordValue.builder()
                .put(TIMESTAMP, timestamp(datetime, function))
                .put(ZONE, zone)
                .build();
    }
}
