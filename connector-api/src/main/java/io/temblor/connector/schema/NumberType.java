package io.temblor.connector.schema;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.math.BigDecimal;
import java.util.Optional;

/// A number, with or without a fraction.
///
/// @param least the least that is possible, or above it
/// @param most  the most that is possible, or below it
public record NumberType(Optional<Bound> least, Optional<Bound> most) implements SettingType {

    /// An end of what is possible.
    ///
    /// @param number   the number at the end
    /// @param included whether that number is possible itself
    public record Bound(double number, boolean included) {
        public Bound {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a bound is a finite number, but is " + number);
            }
        }
    }

    public NumberType {
        if (least.isPresent() && most.isPresent() && isNothingBetween(least.get(), most.get())) {
            throw new IllegalArgumentException("nothing is possible: the least is "
                    + written(least.get().number()) + ", but the most is "
                    + written(most.get().number()));
        }
    }

    /// Any number.
    public NumberType() {
        this(Optional.empty(), Optional.empty());
    }

    private static boolean isNothingBetween(Bound least, Bound most) {
        return least.number() > most.number()
                || least.number() == most.number() && !(least.included() && most.included());
    }

    @Override
    public Optional<String> problem(Value value) {
        if (!(value instanceof FloatValue number) || !Double.isFinite(number.value())) {
            return WrongType.of(ValueType.FLOAT, value);
        }
        double found = number.value();
        return isBelow(found) || isAbove(found)
                ? Optional.of("must be " + limits() + ", but is " + written(found))
                : Optional.empty();
    }

    private boolean isBelow(double found) {
        return least.filter(end -> found < end.number() || found == end.number() && !end.included())
                .isPresent();
    }

    private boolean isAbove(double found) {
        return most.filter(end -> found > end.number() || found == end.number() && !end.included())
                .isPresent();
    }

    private String limits() {
        String above = least.map(end -> (end.included() ? "at least " : "more than ") + written(end.number()))
                .orElse("");
        String below = most.map(end -> (end.included() ? "at most " : "less than ") + written(end.number()))
                .orElse("");
        return above.isEmpty() || below.isEmpty() ? above + below : above + " and " + below;
    }

    /// Without an exponent where that is short: 1 and not 1.0, 0.5, 1000000.
    private static String written(double number) {
        double size = Math.abs(number);
        return size == 0 || size >= 1e-6 && size < 1e15
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }
}
