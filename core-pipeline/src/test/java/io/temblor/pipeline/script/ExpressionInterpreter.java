package io.temblor.pipeline.script;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.FunctionNode;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.Test;
import io.temblor.pipeline.script.runtime.BitWriter;
import io.temblor.pipeline.script.runtime.Calls;
import io.temblor.pipeline.script.runtime.Merging;
import io.temblor.pipeline.script.runtime.Operators;
import io.temblor.pipeline.script.runtime.Texts;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.runtime.Truth;
import io.temblor.pipeline.script.std.IntrinsicCall;
import io.temblor.pipeline.script.syntax.BinaryOperator;
import io.temblor.pipeline.script.syntax.Span;
import io.temblor.pipeline.script.syntax.UnaryOperator;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Computes expressions of interpreted scripts.
final class ExpressionInterpreter {
    private final ScriptInterpreter interpreter;
    private final Memory memory;
    private final TestInterpreter tests;

    ExpressionInterpreter(ScriptInterpreter interpreter, Memory memory, TestInterpreter tests) {
        this.interpreter = interpreter;
        this.memory = memory;
        this.tests = tests;
    }

    /// The function in work begins anew.
    private static final class Again extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private Again() {
            super(null, null, false, false);
        }
    }

    Value value(Node node) {
        return switch (node) {
            case Node.Constant(Value value, var _) -> value;
            case Node.Join(var parts, var _) -> join(parts);
            case Node.MakeBytes(var parts, var _) -> bytes(parts);
            case Node.MakeArray(var elements, var _) -> array(elements);
            case Node.MakeRecord(var fields, var _) -> fields(fields);
            case Node.Read(var root, var steps, var _) -> read(root, steps);
            case Node.Presence presence -> BoolValue.of(isPresent(presence.path()) == presence.present());
            case Node.Binary binary -> binary(binary);
            case Node.Unary unary -> unary(unary);
            case Node.CallIntrinsic(var target, var arguments, Span span) -> {
                Value[] values = arguments.stream().map(interpreter::value).toArray(Value[]::new);
                yield Failure.at(span, () -> IntrinsicCall.call(target, memory.context(), values));
            }
            case Node.CallFunction call -> call(call);
            case Node.Recur(var function, var arguments, var _) -> {
                store(function, arguments);
                throw new Again();
            }
            case Node.PatchRecord patch -> new PatchInterpreter(interpreter).value(patch);
            case Node.Merge(Node target, Node with, Span span) -> {
                Value left = interpreter.value(target);
                Value right = interpreter.value(with);
                yield Failure.at(span, () -> Merging.merge(left, right));
            }
            default -> throw new IllegalStateException("no expression: " + node);
        };
    }

    private Value join(List<Node> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> Texts.append(text, interpreter.value(part)));
        return Texts.finish(text);
    }

    private Value bytes(List<Node.MakeBytes.Part> parts) {
        BitWriter writer = BitWriter.begin();
        for (Node.MakeBytes.Part part : parts) {
            Value data = interpreter.value(part.data());
            Failure.at(part.data().span(), () -> {
                writer.add(data, part.format());
                return data;
            });
        }
        return writer.result();
    }

    private Value array(List<Node> elements) {
        return ArrayValue.of(elements.stream().map(interpreter::value).toList());
    }

    private Value fields(List<Node.MakeRecord.Field> fields) {
        RecordValue.Builder builder = RecordValue.builder();
        for (Node.MakeRecord.Field field : fields) {
            builder.put(interpreter.text(field.key(), "a key"), interpreter.value(field.value()));
        }
        return builder.build();
    }

    private Value read(Node.Root root, List<Node.Step> steps) {
        Value value = switch (root) {
            case Node.Root.Computed(Node node) -> interpreter.value(node);
            case Node.Root.Local(int number, String name, Span span) ->
                (Value) Failure.at(span, () -> Trees.variable(memory.variable(number), name));
            default -> Objects.requireNonNull(memory.at(root));
        };
        for (Node.Step step : steps) {
            value = step(value, step);
        }
        return value;
    }

    private Value step(Value value, Node.Step step) {
        return switch (step) {
            case Node.Step.Key(String key, Span span) -> Failure.at(span, () -> (Value) Trees.field(value, key));
            case Node.Step.Element(Node element, Span span) -> {
                Value index = interpreter.value(element);
                yield Failure.at(span, () -> (Value) Trees.element(value, index));
            }
            case Node.Step.Range(Node first, Node last, Span span) -> {
                Value from = interpreter.value(first);
                Value to = interpreter.value(last);
                yield Failure.at(span, () -> Trees.range(value, from, to));
            }
        };
    }

    private boolean isPresent(Node.Read path) {
        Value value =
                path.root() instanceof Node.Root.Computed(Node node) ? interpreter.value(node) : memory.at(path.root());
        for (Node.Step step : path.steps()) {
            if (value == null) {
                return false;
            }
            value = find(value, step);
        }
        return value != null;
    }

    private @Nullable Value find(Value value, Node.Step step) {
        return switch (step) {
            case Node.Step.Key(String key, var _) -> (Value) Trees.find(value, key);
            case Node.Step.Element(Node index, var _) -> (Value) Trees.find(value, interpreter.value(index));
            case Node.Step.Range(Node first, Node last, var _) -> {
                Value from = interpreter.value(first);
                Value to = interpreter.value(last);
                yield Trees.hasRange(value, from, to) ? Trees.range(value, from, to) : null;
            }
        };
    }

    private Value binary(Node.Binary binary) {
        BinaryOperator operator = binary.operator();
        if (operator.isLogical()) {
            return BoolValue.of(logic(binary, operator));
        }
        Value left = interpreter.value(binary.left());
        Value right = interpreter.value(binary.right());
        return Failure.at(binary.span(), () -> Operators.apply(operator, left, right));
    }

    private boolean logic(Node.Binary binary, BinaryOperator operator) {
        boolean left = operand(binary.left(), operator.sign());
        return switch (operator) {
            case AND -> left && operand(binary.right(), operator.sign());
            case OR -> left || operand(binary.right(), operator.sign());
            default -> left != operand(binary.right(), operator.sign());
        };
    }

    private boolean operand(Node node, String operator) {
        Value value = interpreter.value(node);
        return Failure.at(node.span(), () -> Truth.operand(value, operator));
    }

    private Value unary(Node.Unary unary) {
        if (unary.operator() == UnaryOperator.NOT) {
            return BoolValue.of(!operand(unary.operand(), "not"));
        }
        Value operand = interpreter.value(unary.operand());
        return Failure.at(unary.span(), () -> Operators.apply(unary.operator(), operand));
    }

    private void store(FunctionNode function, List<Node> arguments) {
        List<Value> values = arguments.stream().map(interpreter::value).toList();
        List<Integer> parameters = function.parameters();
        int single = parameters.size() - (function.isVariadic() ? 1 : 0);
        for (int i = 0; i < single; i++) {
            memory.set(parameters.get(i), values.get(i));
        }
        if (function.isVariadic()) {
            memory.set(parameters.getLast(), ArrayValue.of(values.subList(single, values.size())));
        }
    }

    private Value call(Node.CallFunction call) {
        FunctionNode function = call.function();
        store(function, call.arguments());
        for (int i = 0; i < Calls.MOST_RECURSIONS; i++) {
            memory.forget(function.firstVariable(), function.endOfVariables());
            try {
                return body(function);
            } catch (Again _) {
                // The arguments are those of the next turn already.
            }
        }
        return Failure.at(call.span(), () -> {
            throw Calls.tooManyRecursions();
        });
    }

    private Value body(FunctionNode function) {
        return switch (function.body()) {
            case FunctionNode.Body.Block(var nodes) -> interpreter.block(nodes);
            case FunctionNode.Body.Cases(var clauses) -> cases(function, clauses);
        };
    }

    private Value cases(FunctionNode function, List<Node.Clause> clauses) {
        for (Node.Clause clause : clauses) {
            List<Value> arguments = function.parameters().stream()
                    .map(number -> Objects.requireNonNull(memory.variable(number)))
                    .toList();
            ArrayValue yielded = clause.test() instanceof Test.Tuple tuple
                    ? (ArrayValue) tests.yields(tuple, ArrayValue.of(arguments))
                    : ArrayValue.of(arguments);
            if (yielded != null && interpreter.guard(clause.guard())) {
                for (int i = 0; i < yielded.size(); i++) {
                    memory.set(function.parameters().get(i), yielded.get(i));
                }
                return interpreter.block(clause.body());
            }
        }
        return Failure.at(function.span(), () -> {
            throw Calls.noClause();
        });
    }
}
