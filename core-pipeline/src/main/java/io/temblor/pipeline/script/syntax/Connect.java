package io.temblor.pipeline.script.syntax;

import org.jspecify.annotations.Nullable;

/// `connect /connector/a/port to /pipeline/b/port`. One of the two at least is a pipeline.
public record Connect(End from, End to, Span span) implements FlowStatement {

    /// What a connection begins or ends at.
    ///
    /// @param port null if nothing is written
    public record End(Kind kind, Name name, @Nullable Name port, Span span) {}

    /// What can be connected.
    public enum Kind {
        CONNECTOR,
        PIPELINE
    }
}
