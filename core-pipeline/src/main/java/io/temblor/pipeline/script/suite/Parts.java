package io.temblor.pipeline.script.suite;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes arrays, records and calls apart without running them.
final class Parts {
    private Parts() {}

    /// The record that a function of a module of the library is called with, if that is what a node does.
    static Optional<Node> argument(Node node, String function) {
        return node instanceof Node.CallFunction call
                        && call.function().name().equals(function)
                        && !call.arguments().isEmpty()
                ? Optional.of(call.arguments().getFirst())
                : Optional.empty();
    }

    /// A field of a record as it is written.
    static Optional<Node> field(Node node, String key) {
        return switch (node) {
            case Node.MakeRecord made ->
                made.fields().stream()
                        .filter(field -> field.key() instanceof Node.Constant(StringValue name, var _)
                                && name.value().equals(key))
                        .map(Node.MakeRecord.Field::value)
                        .reduce((_, last) -> last);
            case Node.Constant(RecordValue made, var span) ->
                Optional.ofNullable(made.get(key)).map(value -> new Node.Constant(value, span));
            default -> Optional.empty();
        };
    }

    /// The elements of an array as they are written; empty if the node is none.
    static Optional<List<Node>> elements(Node node) {
        return switch (node) {
            case Node.MakeArray made -> Optional.of(made.elements());
            case Node.Constant(ArrayValue made, var span) -> {
                List<Node> elements = new ArrayList<>();
                for (Value value : made) {
                    elements.add(new Node.Constant(value, span));
                }
                yield Optional.of(elements);
            }
            default -> Optional.empty();
        };
    }
}
