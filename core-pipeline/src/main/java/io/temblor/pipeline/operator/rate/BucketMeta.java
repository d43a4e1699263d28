package io.temblor.pipeline.operator.rate;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorContext;
import org.jspecify.annotations.Nullable;

/// What the metadata of an event says to the operator `bucket`, and its settings where the metadata is silent.
final class BucketMeta {
    private final BucketSettings settings;

    BucketMeta(BucketSettings settings) {
        this.settings = settings;
    }

    /// The class of an event.
    ///
    /// @return null if it has none, and has left by `err`
    @Nullable
    String classOf(RecordValue meta, OperatorContext context) {
        Value found = meta.get("class");
        if (found instanceof StringValue text) {
            return text.value();
        }
        if (found == null && settings.defaultClass().isPresent()) {
            return settings.defaultClass().orElseThrow();
        }
        context.fail("no-class", "expected a text in `$class`, found " + described(found));
        return null;
    }

    /// How many combinations of dimensions the class of an event remembers. Out of what is no such number, the setting
    /// is taken.
    int cardinality(RecordValue meta) {
        return (int) number(meta, "cardinality", settings.cardinality(), 1, Integer.MAX_VALUE);
    }

    /// What an event's combination of dimensions may do.
    ///
    /// @return null if nothing says it, and the event has left by `err`
    @Nullable
    BucketLimit limit(RecordValue meta, OperatorContext context) {
        long rate = number(meta, "rate", settings.rate().orElse(-1L), 0, Long.MAX_VALUE);
        if (rate < 0) {
            context.fail("no-rate", "expected a whole number from 0 in `$rate`, found " + described(meta.get("rate")));
            return null;
        }
        long millis = number(meta, "time_range", settings.timeRange().toMillis(), 1, BucketLimit.MOST_MILLIS);
        long windows = number(meta, "windows", settings.windows(), 1, BucketLimit.MOST_WINDOWS);
        if (windows > millis) {
            context.fail(
                    "too-many-windows",
                    "expected a window to be a millisecond or longer, found " + windows + " of them in " + millis
                            + " ms");
            return null;
        }
        return new BucketLimit(rate, millis / windows, (int) windows);
    }

    private static long number(RecordValue meta, String name, long otherwise, long least, long most) {
        return meta.get(name) instanceof IntegerValue number
                        && !number.unsigned()
                        && number.bits() >= least
                        && number.bits() <= most
                ? number.bits()
                : otherwise;
    }

    private static String described(@Nullable Value found) {
        return switch (found) {
            case null -> "nothing";
            case IntegerValue number -> number.toString();
            default -> "a value of type " + found.type();
        };
    }
}
