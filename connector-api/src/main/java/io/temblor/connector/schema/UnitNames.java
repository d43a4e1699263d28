package io.temblor.connector.schema;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The names that HOCON gives to units of time and of size.
final class UnitNames {
    private static final String[] DECIMAL = {"kilo", "mega", "giga", "tera", "peta", "exa"};
    private static final String[] BINARY = {"kibi", "mebi", "gibi", "tebi", "pebi", "exbi"};

    private UnitNames() {}

    /// Each name with its nanoseconds.
    static Map<String, Long> durations() {
        Map<String, Long> units = new HashMap<>();
        name(units, TimeUnit.NANOSECONDS, "ns", "nano", "nanos", "nanosecond", "nanoseconds");
        name(units, TimeUnit.MICROSECONDS, "us", "micro", "micros", "microsecond", "microseconds");
        name(units, TimeUnit.MILLISECONDS, "ms", "milli", "millis", "millisecond", "milliseconds");
        name(units, TimeUnit.SECONDS, "s", "second", "seconds");
        name(units, TimeUnit.MINUTES, "m", "minute", "minutes");
        name(units, TimeUnit.HOURS, "h", "hour", "hours");
        name(units, TimeUnit.DAYS, "d", "day", "days");
        return Map.copyOf(units);
    }

    private static void name(Map<String, Long> units, TimeUnit unit, String... names) {
        for (String name : names) {
            units.put(name, unit.toNanos(1));
        }
    }

    /// Each name with its bytes.
    static Map<String, BigInteger> sizes() {
        Map<String, BigInteger> units = new HashMap<>();
        name(units, BigInteger.ONE, "B", "b", "byte", "bytes");
        for (int i = 0; i < DECIMAL.length; i++) {
            BigInteger decimal = BigInteger.valueOf(1000).pow(i + 1);
            BigInteger binary = BigInteger.valueOf(1024).pow(i + 1);
            String small = DECIMAL[i].substring(0, 1);
            String large = small.toUpperCase(java.util.Locale.ROOT);
            name(units, decimal, (i == 0 ? small : large) + "B", DECIMAL[i] + "byte", DECIMAL[i] + "bytes");
            name(units, binary, small, large, large + "i", large + "iB", BINARY[i] + "byte", BINARY[i] + "bytes");
        }
        return Map.copyOf(units);
    }

    private static void name(Map<String, BigInteger> units, BigInteger bytes, String... names) {
        for (String name : names) {
            units.put(name, bytes);
        }
    }
}
