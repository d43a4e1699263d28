package io.temblor.connector.testkit;

/// What a sink said of one event.
public sealed interface Outcome {

    /// Whether nothing may be said after it.
    default boolean isFinal() {
        return this instanceof Delivered || this instanceof Rejected;
    }

    /// The outside system has it.
    record Delivered() implements Outcome {}

    /// The outside system will never take it.
    record Rejected(String code, String reason) implements Outcome {}

    /// To be written again.
    record Retry(String reason) implements Outcome {}

    /// The outcome comes later.
    record Pending() implements Outcome {}
}
