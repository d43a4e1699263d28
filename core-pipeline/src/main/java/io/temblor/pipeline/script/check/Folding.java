package io.temblor.pipeline.script.check;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.BitWriter;
import io.temblor.pipeline.script.runtime.Merging;
import io.temblor.pipeline.script.runtime.Operators;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.runtime.Texts;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.runtime.Truth;
import io.temblor.pipeline.script.std.IntrinsicCall;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes what all is known of, so that it is computed once and its errors are found when the script is read.
final class Folding {
    private Folding() {}

    /// A node whose parts are folded already.
    ///
    /// @return a constant, or the node itself
    static Node fold(Node node, Findings findings) {
        try {
            Value value = value(node);
            return value == null ? node : new Node.Constant(value, node.span());
        } catch (ScriptException e) {
            return findings.error(node.span(), e);
        }
    }

    private static @Nullable Value value(Node node) {
        return switch (node) {
            case Node.Join(List<Node> parts, var _) when areConstant(parts) -> join(parts);
            case Node.MakeArray(List<Node> elements, var _)
            when areConstant(elements) -> ArrayValue.of(constants(elements));
            case Node.MakeRecord made when areConstantFields(made.fields()) -> fields(made);
            case Node.MakeBytes made when areConstantParts(made.parts()) -> bytes(made);
            case Node.Binary binary -> binary(binary);
            case Node.Unary unary
            when isConstant(unary.operand()) -> Operators.apply(unary.operator(), constant(unary.operand()));
            case Node.Merge merge
            when isConstant(merge.target()) && isConstant(merge.with()) ->
                Merging.merge(constant(merge.target()), constant(merge.with()));
            case Node.CallIntrinsic call
            when call.target().pure() && areConstant(call.arguments()) ->
                IntrinsicCall.call(call.target(), NoEvent.INSTANCE, constants(call.arguments()));
            default -> null;
        };
    }

    private static @Nullable Value binary(Node.Binary binary) {
        if (!isConstant(binary.left())) {
            return null;
        }
        Value left = constant(binary.left());
        if (isConstant(binary.right())) {
            return decides(binary.operator(), left)
                    ? left
                    : Operators.apply(binary.operator(), left, constant(binary.right()));
        }
        return decides(binary.operator(), left) ? left : null;
    }

    /// Whether the left side of an operator says it all.
    private static boolean decides(BinaryOperator operator, Value left) {
        return switch (operator) {
            case AND -> !Truth.operand(left, "and");
            case OR -> Truth.operand(left, "or");
            default -> false;
        };
    }

    private static Value join(List<Node> parts) {
        StringBuilder text = new StringBuilder();
        for (Node part : parts) {
            Texts.append(text, constant(part));
        }
        return Texts.finish(text);
    }

    private static Value fields(Node.MakeRecord made) {
        RecordValue.Builder builder = RecordValue.builder();
        for (Node.MakeRecord.Field field : made.fields()) {
            builder.put(Texts.text(constant(field.key()), "a key"), constant(field.value()));
        }
        return builder.build();
    }

    private static Value bytes(Node.MakeBytes made) {
        BitWriter writer = new BitWriter();
        for (Node.MakeBytes.Part part : made.parts()) {
            writer.add(constant(part.data()), part.format());
        }
        return writer.result();
    }

    /// What a path into a constant leads to; errors are reported at the step that fails.
    static Node read(Value root, List<Node.Step> steps, Span span, Findings findings) {
        Object tree = root;
        for (Node.Step step : steps) {
            try {
                tree = switch (step) {
                    case Node.Step.Key(String key, var _) -> Trees.field(tree, key);
                    case Node.Step.Element(Node index, var _) -> Trees.element(tree, constant(index));
                    case Node.Step.Range(Node from, Node to, var _) -> Trees.range(tree, constant(from), constant(to));
                };
            } catch (ScriptException e) {
                return findings.error(step.span(), e);
            }
        }
        return new Node.Constant(Trees.value(tree), span);
    }

    /// Whether a path leads to something in a constant.
    static BoolValue presence(Value root, List<Node.Step> steps) {
        Object tree = root;
        for (Node.Step step : steps) {
            Object next = switch (step) {
                case Node.Step.Key(String key, var _) -> Trees.find(tree, key);
                case Node.Step.Element(Node index, var _) -> Trees.find(tree, constant(index));
                case Node.Step.Range(Node from, Node to, var _) ->
                    Trees.hasRange(tree, constant(from), constant(to))
                            ? Trees.range(tree, constant(from), constant(to))
                            : null;
            };
            if (next == null) {
                return BoolValue.FALSE;
            }
            tree = next;
        }
        return BoolValue.TRUE;
    }

    static boolean areConstantSteps(List<Node.Step> steps) {
        for (Node.Step step : steps) {
            boolean isConstant = switch (step) {
                case Node.Step.Key _ -> true;
                case Node.Step.Element(Node index, var _) -> isConstant(index);
                case Node.Step.Range(Node from, Node to, var _) -> isConstant(from) && isConstant(to);
            };
            if (!isConstant) {
                return false;
            }
        }
        return true;
    }

    private static boolean areConstant(List<Node> nodes) {
        for (Node node : nodes) {
            if (!isConstant(node)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areConstantFields(List<Node.MakeRecord.Field> fields) {
        for (Node.MakeRecord.Field field : fields) {
            if (!isConstant(field.key()) || !isConstant(field.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean areConstantParts(List<Node.MakeBytes.Part> parts) {
        for (Node.MakeBytes.Part part : parts) {
            if (!isConstant(part.data())) {
                return false;
            }
        }
        return true;
    }

    private static Value[] constants(List<Node> nodes) {
        Value[] values = new Value[nodes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = constant(nodes.get(i));
        }
        return values;
    }

    static boolean isConstant(Node node) {
        return node instanceof Node.Constant;
    }

    static Value constant(Node node) {
        return ((Node.Constant) node).value();
    }
}
