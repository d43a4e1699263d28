package io.temblor.pipeline.script.syntax;

import io.temblor.connector.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression as it is written.
public sealed interface Expr extends Statement
        permits Expr.Literal,
                Expr.Template,
                Expr.Bytes,
                Expr.Array,
                Expr.Fields,
                Path,
                Expr.Binary,
                Expr.Unary,
                Expr.Presence,
                Expr.Call,
                Expr.Recur,
                Match,
                For,
                Patch,
                Expr.Merge,
                Expr.Let,
                Expr.Emit,
                Expr.Drop {

    /// Null, a truth value, a number, or a text without parts that must be computed.
    record Literal(Value value, Span span) implements Expr {}

    /// A text with parts that must be computed: `"{id}: #{ event.name }"`.
    ///
    /// @param parts literals of texts, and what stands within `#{ }`
    record Template(List<Expr> parts, Span span) implements Expr {}

    /// `<< event.length:16/big-unsigned-integer, "rest"/binary >>`.
    record Bytes(List<Part> parts, Span span) implements Expr {
        /// @param bits the number behind `:`, or -1
        /// @param type the name behind `/`, or null
        public record Part(Expr data, long bits, @Nullable Name type, Span span) {}
    }

    /// `[1, 2]`.
    record Array(List<Expr> elements, Span span) implements Expr {}

    /// `{ "a": 1 }`.
    record Fields(List<Field> fields, Span span) implements Expr {
        /// @param key a literal of a text, or a template
        public record Field(Expr key, Expr value, Span span) {}
    }

    record Binary(BinaryOperator operator, Expr left, Expr right, Span span) implements Expr {}

    record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {}

    /// `present path` or `absent path`.
    record Presence(Path path, boolean present, Span span) implements Expr {}

    record Call(QualifiedName function, List<Expr> arguments, Span span) implements Expr {}

    record Recur(List<Expr> arguments, Span span) implements Expr {}

    record Merge(Expr target, Expr with, Span span) implements Expr {}

    /// `let target = value`.
    record Let(Path target, Expr value, Span span) implements Expr {}

    /// `emit value => "port"`.
    ///
    /// @param value null for the event
    /// @param port  a literal of a text or a template; null for the port `out`
    record Emit(@Nullable Expr value, @Nullable Expr port, Span span) implements Expr {}

    record Drop(Span span) implements Expr {}
}
