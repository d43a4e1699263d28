package io.temblor.pipeline.script.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `patch target of insert "a" => 1; erase "b" end`.
public record Patch(Expr target, List<Operation> operations, Span span) implements Expr {

    /// What an operation does.
    public enum Kind {
        INSERT,
        UPSERT,
        UPDATE,
        ERASE,
        MOVE,
        COPY,
        MERGE,
        DEFAULT
    }

    /// One operation.
    ///
    /// @param key   a literal of a text or a template; null for a merge or a default of the whole target
    /// @param value the value; of a move or a copy the new key; null for an erase
    public record Operation(
            Kind kind, @Nullable Expr key, @Nullable Expr value, Span span) {}
}
