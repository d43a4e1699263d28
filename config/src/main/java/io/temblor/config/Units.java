package io.temblor.config;

import io.temblor.connector.DataSize;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads durations and sizes: a number with a unit of HOCON. Without its unit a number says nothing, except for
/// 0.
final class Units {
    static final String DURATION = "a duration such as 5s";
    static final String SIZE = "a size such as 64KiB";

    /// The unit is anything without white space, digits and ASCII punctuation. To ask for letters would load the tables
    /// of
    /// Unicode at every start.
    private static final Pattern QUANTITY =
            Pattern.compile("\\s*([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*([^\\s!-@\\[-`{-~]*)\\s*");

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Map<String, Long> NANOS = UnitNames.durations();
    private static final Map<String, BigInteger> BYTES = UnitNames.sizes();

    private Units() {}

    static Optional<Duration> duration(Setting setting) {
        return quantity(setting, DURATION).flatMap(quantity -> duration(setting, quantity));
    }

    private static Optional<Duration> duration(Setting setting, Quantity quantity) {
        if (quantity.lacksUnit()) {
            String number = quantity.number().toPlainString();
            return setting.wrong("has no unit; write " + number + "s for seconds or " + number + "ms for milliseconds");
        }
        Long nanos = quantity.isZero() ? Long.valueOf(1) : NANOS.get(quantity.unit());
        return nanos == null
                ? setting.wrong("has the unknown unit " + quantity.unit() + "; possible are ns, us, ms, s, m, h, d")
                : quantity.times(setting, BigDecimal.valueOf(nanos)).map(Duration::ofNanos);
    }

    static Optional<DataSize> size(Setting setting) {
        return quantity(setting, SIZE).flatMap(quantity -> size(setting, quantity));
    }

    private static Optional<DataSize> size(Setting setting, Quantity quantity) {
        if (quantity.lacksUnit()) {
            String number = quantity.number().toPlainString();
            return setting.wrong("has no unit; write " + number + "KiB for kibibytes or " + number + "B for bytes");
        }
        BigInteger bytes = quantity.isZero() ? BigInteger.ONE : BYTES.get(quantity.unit());
        return bytes == null
                ? setting.wrong("has the unknown unit " + quantity.unit()
                        + "; possible are B, KiB, MiB, GiB, TiB, kB, MB, GB, TB")
                : quantity.times(setting, new BigDecimal(bytes)).map(DataSize::new);
    }

    private static Optional<Quantity> quantity(Setting setting, String expected) {
        Optional<Quantity> quantity = switch (setting.value().valueType()) {
            case STRING, NUMBER -> quantity(setting.text());
            case OBJECT, LIST, BOOLEAN, NULL -> Optional.empty();
        };
        if (quantity.isEmpty()) {
            return setting.wrong("expected " + expected + ", found " + setting.found());
        }
        boolean negative = quantity.get().number().signum() < 0;
        return negative
                ? setting.wrong("must not be negative, but is " + setting.text().strip())
                : quantity;
    }

    private static Optional<Quantity> quantity(String text) {
        Matcher parts = QUANTITY.matcher(text);
        return parts.matches()
                ? Numbers.parsed(parts.group(1)).map(number -> new Quantity(number, parts.group(2)))
                : Optional.empty();
    }

    /// A number and its unit, which is empty if there is none.
    private record Quantity(BigDecimal number, String unit) {
        boolean isZero() {
            return number.signum() == 0 && unit.isEmpty();
        }

        boolean lacksUnit() {
            return unit.isEmpty() && !isZero();
        }

        Optional<Long> times(Setting setting, BigDecimal unitSize) {
            if (number.signum() < 0) {
                return setting.wrong(
                        "must not be negative, but is " + setting.text().strip());
            }
            boolean small = (long) number.precision() - number.scale() < 40;
            return small && number.multiply(unitSize).compareTo(MOST) <= 0
                    ? Optional.of(number.multiply(unitSize).longValue())
                    : setting.wrong("is too large: " + setting.text().strip());
        }
    }
}
