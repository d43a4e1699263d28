package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.BytesFormat;
import io.temblor.pipeline.script.std.Intrinsics;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.Patch;
import io.temblor.pipeline.script.syntax.Span;
import io.temblor.pipeline.script.syntax.UnaryOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression whose names are found. Local variables have numbers, which are different for each variable
/// of a script and of all functions that it calls: no function calls itself but by `recur`.
public sealed interface Node {
    Span span();

    record Constant(Value value, Span span) implements Node {}

    /// A text of parts, each written as a text if it is none.
    record Join(List<Node> parts, Span span) implements Node {}

    record MakeBytes(List<Part> parts, Span span) implements Node {
        public record Part(Node data, BytesFormat format) {}
    }

    record MakeArray(List<Node> elements, Span span) implements Node {}

    record MakeRecord(List<Field> fields, Span span) implements Node {
        public record Field(Node key, Node value) {}
    }

    /// What a path leads to; it fails if there is nothing.
    record Read(Root root, List<Step> steps, Span span) implements Node {}

    record Binary(BinaryOperator operator, Node left, Node right, Span span) implements Node {}

    record Unary(UnaryOperator operator, Node operand, Span span) implements Node {}

    /// Whether a path leads to something.
    record Presence(Read path, boolean present, Span span) implements Node {}

    record CallIntrinsic(Intrinsics.Target target, List<Node> arguments, Span span) implements Node {}

    record CallFunction(FunctionNode function, List<Node> arguments, Span span) implements Node {}

    /// Begins the function anew with other arguments.
    record Recur(FunctionNode function, List<Node> arguments, Span span) implements Node {}

    /// The clauses stand in the order in which they are to be tried.
    record Match(Node target, List<Clause> clauses, Span span) implements Node {}

    /// One clause.
    ///
    /// @param body not empty; the last one is the result
    record Clause(Test test, @Nullable Node guard, List<Node> body, Span span) {}

    /// @param initial what the results are put into
    /// @param fold    how; null for the way that suits the type of `initial`
    record For(
            Node target,
            List<Case> cases,
            Node initial,
            @Nullable BinaryOperator fold,
            Span span) implements Node {
        /// @param key   the number of a variable
        /// @param value the number of a variable
        public record Case(int key, int value, @Nullable Node guard, List<Node> body, Span span) {}
    }

    record PatchRecord(Node target, List<Operation> operations, Span span) implements Node {
        /// @param key   null for a merge or a default of the whole target
        /// @param value null for an erase; the new key of a move or a copy
        public record Operation(
                Patch.Kind kind,
                @Nullable Node key,
                @Nullable Node value,
                Span span) {}
    }

    record Merge(Node target, Node with, Span span) implements Node {}

    /// Yields the value.
    record Let(Root root, List<Step> steps, Node value, Span span, Span place) implements Node {}

    /// Ends the script.
    ///
    /// @param value null for the event as it is
    /// @param port  null for `out`
    record Emit(@Nullable Node value, @Nullable Node port, Span span) implements Node {}

    /// Ends the script and the event.
    record Drop(Span span) implements Node {}

    /// Where a path begins.
    sealed interface Root {
        /// The event, the state, or the metadata.
        record Event(Span span) implements Root {}

        record State(Span span) implements Root {}

        record Meta(Span span) implements Root {}

        /// A local variable or a parameter.
        record Local(int number, String name, Span span) implements Root {}

        record Computed(Node node) implements Root {}
    }

    /// One step of a path.
    sealed interface Step {
        Span span();

        record Key(String name, Span span) implements Step {}

        /// An index or a key.
        record Element(Node index, Span span) implements Step {}

        record Range(Node from, Node to, Span span) implements Step {}
    }
}
