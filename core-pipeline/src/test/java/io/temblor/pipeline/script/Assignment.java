package io.temblor.pipeline.script;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Descriptions;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.runtime.Trees;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assigns a field of what lies at a root: records on the way are made anew, and made if there are none.
/// The way is made step by step, so that what fails leaves the steps before it.
final class Assignment {
    private final ScriptInterpreter interpreter;
    private final Memory memory;
    private final Node.Let let;

    Assignment(ScriptInterpreter interpreter, Memory memory, Node.Let let) {
        this.interpreter = interpreter;
        this.memory = memory;
        this.let = let;
    }

    void of(Value value) {
        Value present = Failure.at(let.place(), this::root);
        List<String> way = new ArrayList<>();
        List<Node.Step> steps = let.steps();
        for (Node.Step step : steps.subList(0, steps.size() - 1)) {
            String key = key(step);
            Value root = present;
            present = Failure.at(step.span(), () -> with(root, way, key, null));
            memory.assign(let.root(), present);
            way.add(key);
        }
        memory.assign(let.root(), with(present, way, key(steps.getLast()), value));
    }

    private Value root() {
        Value present = memory.at(let.root());
        if (present == null) {
            String name = ((Node.Root.Local) let.root()).name();
            throw new ScriptException(
                    ErrorCode.UNDEFINED_VARIABLE,
                    "nothing was assigned to the variable `" + name + "` yet, so no field of it can be");
        }
        return record(present, name());
    }

    private String name() {
        return switch (let.root()) {
            case Node.Root.Event _ -> "event";
            case Node.Root.State _ -> "state";
            case Node.Root.Local(var _, String name, var _) -> name;
            default -> "$";
        };
    }

    private static RecordValue record(Value value, String name) {
        if (value instanceof RecordValue fields) {
            return fields;
        }
        throw Descriptions.wrongType("`" + name + "`, a field of which is assigned,", ValueType.RECORD, value.type());
    }

    private String key(Node.Step step) {
        if (step instanceof Node.Step.Key(String key, var _)) {
            return key;
        }
        Node.Step.Element element = (Node.Step.Element) step;
        Value index = interpreter.value(element.index());
        return Failure.at(element.span(), () -> Trees.key(index));
    }

    /// A tree with something at the end of a way.
    ///
    /// @param value null for the record that is there, or an empty one
    private static Value with(Value tree, List<String> way, String key, @Nullable Value value) {
        RecordValue fields = (RecordValue) tree;
        if (way.isEmpty()) {
            Value present = fields.get(key);
            return fields.with(key, value != null ? value : present == null ? RecordValue.EMPTY : record(present, key));
        }
        Value inner = fields.get(way.getFirst());
        return fields.with(
                way.getFirst(),
                with(inner == null ? RecordValue.EMPTY : inner, way.subList(1, way.size()), key, value));
    }
}
