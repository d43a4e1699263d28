package io.temblor.connector.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of time or of bytes as it is written: a number with a unit of HOCON. Without its unit a number says
/// nothing, except for 0.
///
/// @param text   as it was written, without the spaces around it
/// @param number the number
/// @param unit   the unit; empty if there is none
public record Quantity(String text, BigDecimal number, String unit) {
    /// What to write for a duration, in messages.
    public static final String DURATION = "a duration such as 5s";

    /// What to write for a size, in messages.
    public static final String SIZE = "a size such as 64KiB";

    /// Beyond this many digits nothing fits, and computing with it would take long.
    private static final int LONGEST = 1_000;

    /// The unit is anything without white space, digits and ASCII punctuation. To ask for letters would load the tables
    /// of Unicode at every start.
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*([^\\s!-@\\[-`{-~]*)\\s*");

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Map<String, Long> NANOS = UnitNames.durations();
    private static final Map<String, BigInteger> BYTES = UnitNames.sizes();

    /// Reads a number with or without a unit; empty if it is none.
    public static Optional<Quantity> of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Quantity(text.strip(), new BigDecimal(parts.group(1)), parts.group(2)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// This amount in nanoseconds.
    ///
    /// @throws IllegalArgumentException if it is no duration; the message is what is wrong, as in `has no unit;
    ///                                  write 5s for seconds or 5ms for milliseconds`
    public long nanoseconds() {
        check("s for seconds", "ms for milliseconds");
        Long nanos = isZero() ? Long.valueOf(1) : NANOS.get(unit);
        if (nanos == null) {
            throw new IllegalArgumentException(
                    "has the unknown unit " + unit + "; possible are ns, us, ms, s, m, h, d");
        }
        return times(BigDecimal.valueOf(nanos));
    }

    /// This amount in bytes.
    ///
    /// @throws IllegalArgumentException if it is no size; the message is what is wrong, as in `must not
    ///                                  be negative, but is -1KiB`
    public long bytes() {
        check("KiB for kibibytes", "B for bytes");
        BigInteger bytes = isZero() ? BigInteger.ONE : BYTES.get(unit);
        if (bytes == null) {
            throw new IllegalArgumentException(
                    "has the unknown unit " + unit + "; possible are B, KiB, MiB, GiB, TiB, kB, MB, GB, TB");
        }
        return times(new BigDecimal(bytes));
    }

    private void check(String oneUnit, String otherUnit) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("must not be negative, but is " + text);
        }
        if (unit.isEmpty() && !isZero()) {
            throw new IllegalArgumentException("has no unit; write " + text + oneUnit + " or " + text + otherUnit);
        }
    }

    private boolean isZero() {
        return number.signum() == 0 && unit.isEmpty();
    }

    private long times(BigDecimal unitSize) {
        boolean small = (long) number.precision() - number.scale() < 40;
        if (!small || number.multiply(unitSize).compareTo(MOST) > 0) {
            throw new IllegalArgumentException("is too large: " + text);
        }
        return number.multiply(unitSize).longValue();
    }

    /// Writes a duration with the largest unit that divides it, as in `5s`.
    public static String ofNanoseconds(long nanos) {
        if (nanos == 0) {
            return "0s";
        }
        String[] units = {"d", "h", "m", "s", "ms", "us", "ns"};
        long[] sizes = {86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000, 1_000_000, 1_000, 1};
        int unit = 0;
        while (nanos % sizes[unit] != 0) {
            unit++;
        }
        return nanos / sizes[unit] + units[unit];
    }

    /// Writes a size with the largest binary unit that divides it, as in `64KiB`.
    public static String ofBytes(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        long number = bytes;
        int unit = 0;
        while (number != 0 && number % 1024 == 0 && unit < units.length - 1) {
            number /= 1024;
            unit++;
        }
        return number + units[unit];
    }
}
