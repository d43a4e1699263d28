package io.temblor.connector;

/// A number that only grows. Any thread may add to it.
@FunctionalInterface
public interface Counter {

    /// Adds `amount`, which is not negative.
    void add(long amount);

    /// Adds one.
    default void increment() {
        add(1);
    }
}
