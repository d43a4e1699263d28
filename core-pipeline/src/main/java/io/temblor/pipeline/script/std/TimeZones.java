package io.temblor.pipeline.script.std;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds time zones by the names of the IANA database, and by fixed offsets such as `+02:00`, `0230` or `-08`.
///
/// **Threading.** Any thread.
final class TimeZones {
    private static final Pattern OFFSET = Pattern.compile("([+-]?)([0-9]{2})(?::?([0-5][0-9]))?");
    private static final int MAX_SECONDS = ZoneOffset.MAX.getTotalSeconds();
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_MINUTE = 60;

    /// `SystemV` is not of the database.
    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    /// Names of the database that Java does not know, or only as abbreviations.
    private static final Map<String, ZoneId> OTHERS = Map.of(
            "EST", ZoneId.of("America/Panama"),
            "MST", ZoneId.of("America/Phoenix"),
            "HST", ZoneId.of("Pacific/Honolulu"),
            "GMT+0", ZoneId.of("GMT"),
            "GMT-0", ZoneId.of("GMT"),
            "ROC", ZoneId.of("Asia/Taipei"));

    private TimeZones() {}

    /// The zone, or null if there is none of that name.
    static @Nullable ZoneId find(String name) {
        ZoneId other = OTHERS.get(name);
        if (other != null) {
            return other;
        }
        if (NAMES.contains(name)) {
            return ZoneId.of(name);
        }
        Matcher offset = OFFSET.matcher(name);
        return offset.matches() ? fixed(offset) : null;
    }

    private static @Nullable ZoneId fixed(Matcher offset) {
        int seconds = Integer.parseInt(offset.group(2)) * SECONDS_PER_HOUR;
        if (offset.group(3) != null) {
            seconds += Integer.parseInt(offset.group(3)) * SECONDS_PER_MINUTE;
        }
        if (seconds > MAX_SECONDS) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds("-".equals(offset.group(1)) ? -seconds : seconds);
    }
}
