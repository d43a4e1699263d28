package io.temblor.pipeline.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A number that only grows, with one writer and any number of readers.
///
/// **Threading.** One thread at a time adds; any thread reads.
///
/// **Hot path.** Adding is a plain read and a release write.
public final class Tally {
    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(Tally.class, "value", long.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unused") // by the handle
    private long value;

    /// Starts at zero.
    public Tally() {}

    /// Adds one.
    public void increment() {
        add(1);
    }

    /// Adds `amount`, which is not negative.
    public void add(long amount) {
        VALUE.setRelease(this, (long) VALUE.get(this) + amount);
    }

    /// The sum so far.
    public long value() {
        return (long) VALUE.getAcquire(this);
    }
}
