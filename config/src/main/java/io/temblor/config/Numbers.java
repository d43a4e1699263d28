package io.temblor.config;

import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Reads numbers; a text that looks like a number is one, as everywhere in HOCON.
final class Numbers {
    /// Beyond this many digits nothing fits any type, and computing with it would take long.
    private static final int LONGEST = 1_000;

    private Numbers() {}

    static Optional<Long> whole(Setting setting, long least, long most) {
        Optional<BigDecimal> number = parsed(setting).filter(Numbers::isWhole);
        if (number.isEmpty()) {
            return setting.wrong("expected a whole number, found " + setting.found());
        }
        BigInteger whole = number.get().toBigInteger();
        boolean fits =
                BigInteger.valueOf(least).compareTo(whole) <= 0 && whole.compareTo(BigInteger.valueOf(most)) <= 0;
        return fits
                ? Optional.of(whole.longValue())
                : setting.wrong("expected a whole number from " + least + " to " + most + ", found " + setting.found());
    }

    static Optional<Double> decimal(Setting setting) {
        Optional<Double> number = parsed(setting).map(BigDecimal::doubleValue).filter(Double::isFinite);
        return number.isPresent() ? number : setting.wrong("expected a number, found " + setting.found());
    }

    private static boolean isWhole(BigDecimal number) {
        return Math.abs((long) number.scale()) < LONGEST
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<BigDecimal> parsed(Setting setting) {
        ConfigValueType type = setting.value().valueType();
        return type == ConfigValueType.NUMBER || type == ConfigValueType.STRING
                ? parsed(setting.text())
                : Optional.empty();
    }

    static Optional<BigDecimal> parsed(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
