package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.check.Test;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.TextSwitch;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/// Writes clauses that compare with constant texts as one jump.
final class SwitchCode {
    /// Fewer are as fast one after the other.
    static final int LEAST = 6;

    private final MethodCode code;

    SwitchCode(MethodCode code) {
        this.code = code;
    }

    /// Whether a clause can be one of a switch.
    static boolean takes(Node.Clause clause) {
        return clause.guard() == null
                && clause.test() instanceof Test.Equal(Node.Constant(Value value, var _), var _)
                && value instanceof StringValue;
    }

    /// Writes clauses; goes on behind them if none holds.
    void write(List<Node.Clause> clauses, Target target, Use use, Label end) {
        TextSwitch texts = code.unit().derived(clauses.getFirst(), () -> new TextSwitch(texts(clauses)));
        CodeBuilder builder = code.builder();
        code.load(code.unit().constant(texts), TextSwitch.class);
        if (target instanceof Target.OfNode(int node, var _)) {
            code.frame().builder().iload(node);
            code.call(TextSwitch.class, "find", Frame.class, int.class);
        } else {
            target.load(builder);
            code.call(TextSwitch.class, "find", Value.class);
        }
        Label none = builder.newLabel();
        List<SwitchCase> cases = new ArrayList<>(clauses.size());
        for (int i = 0; i < clauses.size(); i++) {
            cases.add(SwitchCase.of(i, builder.newLabel()));
        }
        builder.tableswitch(0, clauses.size() - 1, none, cases);
        for (int i = 0; i < clauses.size(); i++) {
            builder.labelBinding(cases.get(i).target());
            code.expressions().part(clauses.get(i).body(), use);
            builder.goto_(end);
        }
        builder.labelBinding(none);
    }

    private static List<String> texts(List<Node.Clause> clauses) {
        return clauses.stream()
                .map(clause -> ((Node.Constant) ((Test.Equal) clause.test()).node()).value())
                .map(value -> ((StringValue) value).value())
                .toList();
    }
}
