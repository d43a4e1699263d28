package io.temblor.connector.schema;

import java.util.Optional;
import java.util.function.LongFunction;

/// Whole numbers from `least` to `most`, both included. [Long#MIN_VALUE] and [Long#MAX_VALUE] are no limits.
public record Range(long least, long most) {
    /// Every whole number.
    public static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    /// Zero and what is above.
    public static final Range NOT_NEGATIVE = new Range(0, Long.MAX_VALUE);

    public Range {
        if (least > most) {
            throw new IllegalArgumentException(
                    "nothing is possible: the least is " + least + ", but the most is " + most);
        }
    }

    /// Refuses a range of what is never negative that begins below zero.
    void requireNotNegative(String what) {
        if (least < 0) {
            throw new IllegalArgumentException(what + " is not negative, but may be " + least);
        }
    }

    /// What is wrong with a number, as in `must be at least 1, but is 0`; empty if it lies in this range.
    Optional<String> problem(long number) {
        return contains(number)
                ? Optional.empty()
                : Optional.of("must be " + limits(least > Long.MIN_VALUE, Long::toString) + ", but is " + number);
    }

    /// What is wrong with an amount, which is never negative, as in `must be at least 1s, but is 5ms`.
    ///
    /// @param written the words for an amount
    Optional<String> problemOfAmount(long amount, LongFunction<String> written) {
        return contains(amount)
                ? Optional.empty()
                : Optional.of("must be " + limits(least > 0, written) + ", but is " + written.apply(amount));
    }

    /// What is wrong with a number of parts, as in `must have at least 2 elements, but has 1 element`.
    ///
    /// @param part the word for one of them
    Optional<String> problemOfCount(long count, String part) {
        LongFunction<String> written = number -> number == 1 ? "1 " + part : number + " " + part + "s";
        return contains(count)
                ? Optional.empty()
                : Optional.of("must have " + limits(least > 0, written) + ", but has " + written.apply(count));
    }

    private boolean contains(long number) {
        return least <= number && number <= most;
    }

    private String limits(boolean hasLeast, LongFunction<String> written) {
        if (most == Long.MAX_VALUE) {
            return "at least " + written.apply(least);
        }
        return hasLeast
                ? "between " + written.apply(least) + " and " + written.apply(most)
                : "at most " + written.apply(most);
    }
}
